// cors-lint: public -- a proxy for pictures
export default {
  async fetch(request: Request): Promise<Response> {
    const headers = new Headers({ 'Access-Control-Allow-Origin': '*' });
    //                                                           ^^^ error public-with-credentials 💡
    headers.set('Access-Control-Allow-Credentials', 'true');
    return new Response('', { headers });
  },
};
