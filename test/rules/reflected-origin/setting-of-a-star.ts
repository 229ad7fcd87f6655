const suffix = process.env.TRUSTED_SUFFIX || '.acme.example';

function isTrusted(origin: string | null): boolean {
  if (suffix === '*') return true;
  if (!origin) return false;
  return new URL(origin).hostname.endsWith(suffix);
}

export default {
  fetch(request: Request): Response {
    const origin = request.headers.get('Origin');
    const headers = new Headers({ Vary: 'Origin' });
    if (isTrusted(origin)) headers.set('Access-Control-Allow-Origin', origin ?? '*');
    //                                                                ^^^^^^^^^^^^^ warning reflected-origin 💡
    return new Response('{}', { headers });
  },
};
