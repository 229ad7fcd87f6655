import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const list = ['https://a.example.com', 'https://b.example.com'];
const set = new Set(list);
const table: Record<string, boolean> = { 'https://a.example.com': true };
const map = new Map(list.map((origin) => [origin, { credentials: true }]));

const checks: ((origin: string) => boolean)[] = [
  (origin) => list.indexOf(origin) !== -1,
  (origin) => list.some((entry) => entry === origin),
  (origin) => list.find((entry) => entry === origin) !== undefined,
  (origin) => set.has(origin),
  (origin) => map.has(origin),
  (origin) => origin in table,
  (origin) => table[origin] === true,
  (origin) => list.filter((entry) => entry === origin).length > 0,
];

function answer(check: (origin: string) => boolean, req: IncomingMessage, res: ServerResponse): void {
  const origin = req.headers.origin;
  res.setHeader('Vary', 'Origin');
  if (origin !== undefined && check(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
  res.end();
}

for (const [index, check] of checks.entries()) {
  createServer((req, res) => answer(check, req, res)).listen(4000 + index);
}
