import type { IncomingMessage, ServerResponse } from 'node:http';

const HOSTS = new Set(['app.example.com', 'www.example.com']);

function isOurs(origin: string | undefined): origin is string {
  if (!origin) return false;
  try {
    const { protocol, hostname, port } = new URL(origin);
    return protocol === 'https:' && port === '' && HOSTS.has(hostname);
  } catch {
    return false;
  }
}

export function handle(req: IncomingMessage, res: ServerResponse): void {
  const { origin } = req.headers;
  res.setHeader('Vary', 'Origin');
  if (isOurs(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  res.end('{}');
}
