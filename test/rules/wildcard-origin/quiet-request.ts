const corsProxyHeaders = { Accept: '*/*' };

export async function load(url: string): Promise<Response> {
  return fetch(url, { headers: corsProxyHeaders, mode: 'cors' });
}
