addEventListener('fetch', (event) => {
  event.respondWith(handleRequest(event.request));
});

async function handleRequest(request) {
  const upstream = await fetch(new URL(request.url).searchParams.get('url'), request);
  const response = new Response(upstream.body, upstream);
  response.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin'));
  //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning reflected-origin 💡
  response.headers.append('Vary', 'Origin');
  return response;
}
