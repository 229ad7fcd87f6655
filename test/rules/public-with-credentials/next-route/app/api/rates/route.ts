// cors-lint: public -- exchange rates
export async function GET(request: Request) {
  return Response.json([], {
    headers: {
      'Access-Control-Allow-Origin': request.headers.get('origin') ?? '*',
      //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error public-with-credentials 💡
      'Access-Control-Allow-Credentials': 'true',
      Vary: 'Origin',
    },
  });
}
