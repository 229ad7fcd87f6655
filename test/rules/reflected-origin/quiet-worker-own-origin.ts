export default {
  async fetch(request: Request): Promise<Response> {
    const own = new URL(request.url).origin;
    const response = await fetch(request);
    const copy = new Response(response.body, response);
    copy.headers.set('Access-Control-Allow-Origin', own);
    copy.headers.set('Access-Control-Allow-Credentials', 'true');
    return copy;
  },
};
