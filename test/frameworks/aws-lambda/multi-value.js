// Headers with several lines, which come over those with one.
// requests: GET /items

exports.handler = async (event) => {
  const [origin] = event.multiValueHeaders.origin ?? [];
  return {
    statusCode: 200,
    headers: { 'Access-Control-Allow-Origin': 'https://app.example.com', Vary: 'Accept-Encoding' },
    multiValueHeaders: {
      'Access-Control-Allow-Origin': [origin ?? '*'],
      'Set-Cookie': ['a=1', 'b=2'],
      Vary: ['Accept-Encoding', 'Origin'],
    },
    body: '',
  };
};
