import type { NextFunction, Request, Response } from 'express';

const TRUSTED: readonly string[] = ['https://console.example.com'];

export function crossOrigin(req: Request, res: Response, next: NextFunction): void {
  res.vary('Origin');
  const origin = req.get('Origin');
  if (origin === undefined) return next();
  if (!TRUSTED.includes(origin)) {
    res.status(403).json({ error: 'This website may not call us.' });
    return;
  }
  res.set('Access-Control-Allow-Origin', origin);
  res.set('Access-Control-Allow-Credentials', 'true');
  next();
}
