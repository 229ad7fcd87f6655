const ORIGIN = 'https://app.example.com';
//             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡

export default {
  async fetch(request: Request): Promise<Response> {
    if (request.method === 'OPTIONS') {
      return new Response(null, {
        status: 204,
        headers: { 'Access-Control-Allow-Origin': ORIGIN, 'Access-Control-Allow-Methods': 'PUT' },
      });
    }
    return Response.json(
      { saved: true },
      {
        headers: {
          'Access-Control-Allow-Origin': ORIGIN,
          'Access-Control-Allow-Credentials': 'true',
          'Access-Control-Allow-Methods': 'PUT',
        },
      },
    );
  },
};
