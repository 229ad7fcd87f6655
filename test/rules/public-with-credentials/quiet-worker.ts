// cors-lint: public -- pictures
export default {
  async fetch(): Promise<Response> {
    return new Response('', { headers: { 'Access-Control-Allow-Origin': '*' } });
  },
};
