import { NextResponse, type NextFetchEvent, type NextRequest } from 'next/server';

export default async function handle(request: NextRequest, _event: NextFetchEvent) {
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set('x-seen', 'yes');
  const response = NextResponse.next({ request: { headers: requestHeaders } });
  response.headers.set('Access-Control-Allow-Origin', request.headers.get('origin') ?? '*');
  response.headers.set('Access-Control-Allow-Credentials', 'true');
  if (request.method === 'DELETE') return new NextResponse(null, { status: 405, headers: response.headers });
  return response;
}
