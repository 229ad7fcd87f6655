Bun.serve({
  port: 3000,
  async fetch(request) {
    const query = new URL(request.url).searchParams.get('q') ?? '';
    if (query.length < 3) {
      return Response.json({ error: 'Too short' }, { status: 422 });
    }
    const response = Response.json({ hits: [] });
    response.headers.set('Access-Control-Allow-Origin', 'https://search.example.com');
    //                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
    return response;
  },
});
