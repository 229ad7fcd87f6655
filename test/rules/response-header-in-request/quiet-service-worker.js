self.addEventListener('fetch', (event) => {
  const { url } = event.request;
  if (!url.startsWith('https://fonts.example.net/')) return;
  event.respondWith(
    caches.match(event.request).then((cached) => {
      return cached ?? fetch(event.request).then((response) => {
        const headers = new Headers(response.headers);
        headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
        return new Response(response.body, { status: response.status, headers });
      });
    }),
  );
});
