export async function keep(cache, url) {
  const response = await fetch(url, { mode: 'no-cors' });
  if (response.ok || response.type === 'opaque') await cache.put(url, response.clone());
  return response;
}
