const allowedOrigins = ['https://app.example.com'];

const allow = (event) => {
  const origin = event.headers.origin || event.headers.Origin;
  return {
    ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
    Vary: 'Origin',
    'Access-Control-Allow-Credentials': 'true',
  };
};

exports.handler = async (event) => ({ statusCode: 200, headers: allow(event), body: '[]' });
