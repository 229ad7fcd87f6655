export default {
  async fetch(): Promise<Response> {
    const headers = new Headers({ 'Access-Control-Allow-Origin': 'https://app.example.com' });
    headers.append('Access-Control-Allow-Origin', 'https://admin.example.com');
    //                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
    return new Response('[]', { headers });
  },
};
