import { createServer } from 'node:http';
import { setCors } from './http/cors';

export const server = createServer((req, res) => {
  setCors(req, res);
  if (req.method === 'OPTIONS') {
    res.writeHead(204).end();
    return;
  }
  res.setHeader('Content-Type', 'application/json');
  res.end(JSON.stringify({ devices: [] }));
});
