export default {
  async fetch(): Promise<Response> {
    const headers = new Headers({ 'Access-Control-Allow-Origin': 'https://app.example.com' });
    headers.set('access-control-allow-origin', 'https://admin.example.com');
    return new Response('[]', { headers });
  },
};
