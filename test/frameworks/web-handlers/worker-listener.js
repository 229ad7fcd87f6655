// requests: GET /, POST /login
addEventListener('fetch', (event) => {
  event.respondWith(handleRequest(event.request));
});

async function handleRequest(request) {
  const origin = request.headers.get('origin');
  const response = new Response('ok', { status: request.method === 'OPTIONS' ? 200 : 201 });
  if (origin && /^https:\/\/([a-z]+\.)?example\.com$/.test(origin)) {
    response.headers.set('access-control-allow-origin', origin);
    response.headers.set('vary', 'origin');
  } else {
    response.headers.append('access-control-allow-origin', 'https://example.com');
  }
  return response;
}
