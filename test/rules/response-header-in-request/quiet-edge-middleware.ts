export default {
  async fetch(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
    const response = await fetch(new Request('https://origin.example.net', { method: request.method, headers }));
    const answer = new Response(response.body, response);
    answer.headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
    return answer;
  },
};
