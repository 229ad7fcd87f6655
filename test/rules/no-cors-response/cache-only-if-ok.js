export async function warmUp(cache, urls) {
  for (const url of urls) {
    const response = await fetch(url, { mode: 'no-cors' });
    //                                  ^^^^^^^^^^^^^^^ warning no-cors-response 💡
    if (response.ok) await cache.put(url, response.clone());
  }
}
