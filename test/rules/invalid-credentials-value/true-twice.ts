export default {
  async fetch(request: Request): Promise<Response> {
    const headers = new Headers({
      Vary: 'Origin',
      'Access-Control-Allow-Origin': 'https://app.example.com',
      'Access-Control-Allow-Credentials': 'true',
    });
    headers.append('Access-Control-Allow-Credentials', 'true');
    //                                                 ^^^^^^ warning invalid-credentials-value 💡
    return new Response(request.url, { headers });
  },
};
