export default {
  async fetch(request: Request): Promise<Response> {
    switch (request.method) {
      case 'GET':
        return new Response('Post to me');
      case 'POST':
        return Response.json(await request.json(), {
          headers: {
            'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '',
            //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
            'Access-Control-Allow-Credentials': 'true',
          },
        });
      default:
        return new Response(null, { status: 405 });
    }
  },
};
