const allowedOrigins = ['https://app.example.com'];

exports.handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' };
  const origin = event.headers.origin;
  headers['Vary'] = 'Origin';
  if (origin && allowedOrigins.includes(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
  }
  headers['Access-Control-Allow-Credentials'] = 'true';
  return { statusCode: 200, headers, body: '[]' };
};
