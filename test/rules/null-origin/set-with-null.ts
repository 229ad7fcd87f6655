import type { IncomingMessage, ServerResponse } from 'node:http';

const trustedOrigins: ReadonlySet<string> = new Set<string>([
  'https://editor.example.com',
  'http://localhost:5173',
  'null',
//^^^^^^ error null-origin 💡
]);

export function handler(req: IncomingMessage, res: ServerResponse): void {
  const origin = req.headers.origin;
  res.setHeader('Vary', 'Origin');
  if (origin !== undefined && trustedOrigins.has(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  res.end(JSON.stringify({ documents: [] }));
}
