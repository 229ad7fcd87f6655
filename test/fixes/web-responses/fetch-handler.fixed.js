const allowedOrigins = ['https://app.example.com'];

export default {
  async fetch(request) {
    const response = new Response('[]');
    const origin = request.headers.get('Origin');
    response.headers.append('Vary', 'Origin');
    if (origin && allowedOrigins.includes(origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
    }
    response.headers.set('Access-Control-Allow-Credentials', 'true');
    return response;
  },
};
