const allowedOrigins = ['https://app.example.com'];

exports.handler = async (event) => {
  const origin = event.headers.origin ?? event.headers.Origin;
  return {
    statusCode: 200,
    headers: {
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      Vary: 'Origin',
      'Access-Control-Allow-Credentials': 'true',
    },
    body: '[]',
  };
};
