import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const config = {
  allowedOrigins: ['*'],
  credentials: true,
};

function isAllowed(origin: string | undefined): boolean {
  return config.allowedOrigins.includes('*') || config.allowedOrigins.some((allowed) => allowed === origin);
}

function applyCors(req: IncomingMessage, res: ServerResponse): void {
  const origin = req.headers.origin;
  if (!origin || !isAllowed(origin)) return;
  res.setHeader('Access-Control-Allow-Origin', origin);
  //                                           ^^^^^^ error reflected-origin 💡
  res.appendHeader('Vary', 'Origin');
  if (config.credentials) res.setHeader('Access-Control-Allow-Credentials', 'true');
}

createServer((req, res) => {
  applyCors(req, res);
  res.end(JSON.stringify({ uptime: process.uptime() }));
}).listen(9100);
