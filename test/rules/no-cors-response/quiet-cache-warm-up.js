const FONTS = ['https://fonts.example.net/inter.woff2', 'https://fonts.example.net/mono.woff2'];

export async function precache() {
  const cache = await caches.open('fonts');
  await Promise.all(
    FONTS.map(async (url) => {
      const request = new Request(url, { mode: 'no-cors' });
      const response = await fetch(request);
      await cache.put(request, response);
    }),
  );
}
