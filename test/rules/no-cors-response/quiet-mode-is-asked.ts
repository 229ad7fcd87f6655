/** In a service worker: what a page has asked for is given on as it is. */
export function strategyFor(request: Request): 'opaque' | 'readable' {
  return request.mode === 'no-cors' ? 'opaque' : 'readable';
}

export async function load(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (request.mode !== 'no-cors' && !response.ok) throw new Error(response.statusText);
  return response;
}
