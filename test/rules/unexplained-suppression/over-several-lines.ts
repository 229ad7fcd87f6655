// The comment may be as long as it likes.
export default {
  fetch(request: Request): Response {
    const origin = request.headers.get('Origin') ?? '*';
    /*
  //^^… info unexplained-suppression 💡
     * cors-lint-disable-next-line reflected-origin
     */
    return new Response('', { headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' } });
  },
};
