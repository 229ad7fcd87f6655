export default {
  async fetch(request) {
    const response = new Response('[]');
    response.headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*');
    response.headers.set('Access-Control-Allow-Credentials', 'true');
    return response;
  },
};
