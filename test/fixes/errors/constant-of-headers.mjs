// error: /missing
import { readFile } from 'node:fs/promises';

const CORS = { 'Access-Control-Allow-Origin': 'https://app.example.com', 'Access-Control-Allow-Credentials': 'true' };

export default {
  async fetch(request) {
    try {
      const { pathname } = new URL(request.url);
      const text = await readFile(pathname === '/' ? 'package.json' : pathname, 'utf8');
      return new Response(text, { headers: { 'Access-Control-Allow-Origin': '*', ...CORS } });
    } catch {
      return new Response('No such file', { status: 500 });
    }
  },
};
