const OWN_SITE = /^https:\/\/[a-z0-9-]+\.example\.com$/;

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin');
    const upstream = await fetch('https://data.example.net/rates.json');
    const response = new Response(upstream.body, upstream);
    response.headers.delete('Access-Control-Allow-Origin');
    if (origin !== null && OWN_SITE.test(origin)) {
      response.headers.set('Access-Control-Allow-Origin', origin);
      //                                                  ^^^^^^ warning missing-vary 💡
    }
    return response;
  },
};
