import { allowed } from '../../../lib/origins.js';

function corsHeaders(request) {
  const origin = request.headers.get('origin');
  const headers = new Headers({ Vary: 'Origin' });
  if (origin && allowed.includes(origin)) {
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
  }
  return headers;
}

export function GET(request) {
  return Response.json([], { headers: corsHeaders(request) });
}

export function DELETE(request) {
  return new Response(null, { status: 204, headers: corsHeaders(request) });
}

export function OPTIONS(request) {
  const headers = corsHeaders(request);
  headers.set('Access-Control-Allow-Methods', 'GET, DELETE');
  headers.set('Access-Control-Allow-Headers', request.headers.get('access-control-request-headers') ?? '');
  headers.set('Access-Control-Max-Age', '60');
  return new Response(null, { status: 204, headers });
}
