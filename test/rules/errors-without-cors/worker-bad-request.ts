const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com' };
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡

export default {
  async fetch(request: Request): Promise<Response> {
    const city = new URL(request.url).searchParams.get('city');
    if (!city) {
      return new Response('Which city?', { status: 400 });
    }
    return Response.json({ city, degrees: 21 }, { headers });
  },
};
