const allowedOrigins = ['https://app.example.com'];

export const handler = async (event) => {
  const origin = event.headers.origin;
  return {
    statusCode: 200,
    headers: {
      'Content-Type': 'application/json',
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      Vary: 'Origin',
      'Access-Control-Allow-Credentials': 'true',
    },
    body: '[]',
  };
};
