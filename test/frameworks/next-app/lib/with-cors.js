/** Wraps a handler so that its response carries the headers. */
export function withCors(handler, { origins, credentials = false }) {
  return async function (request, context) {
    const response = await handler(request, context);
    const origin = request.headers.get('Origin');
    const headers = new Headers(response.headers);
    headers.set('Vary', 'Origin');
    if (origin !== null && origins.has(origin)) {
      headers.set('Access-Control-Allow-Origin', origin);
      if (credentials) headers.set('Access-Control-Allow-Credentials', 'true');
    }
    return new Response(response.body, { status: response.status, headers });
  };
}
