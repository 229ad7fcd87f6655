import type { Response } from 'express';

export function respond(res: Response, body: unknown): void {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json(body);
}
