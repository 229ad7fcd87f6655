import type { EntryContext } from '@remix-run/server-runtime';

export default function handleRequest(request: Request, status: number, headers: Headers, _context: EntryContext) {
  headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '*');
  headers.append('Vary', 'Origin');
  return new Response('<!doctype html>', { status, headers });
}
