const ORIGINS = ['https://app.example.com', 'https://admin.example.com'];

export default {
  async fetch(request: Request): Promise<Response> {
    const response = new Response('{}');
    const origin = request.headers.get('Origin');
    if (origin && ORIGINS.includes(origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
    }
    return response;
  },
};
