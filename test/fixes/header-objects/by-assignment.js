exports.handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' };
  headers['Access-Control-Allow-Origin'] = event.headers.origin || '*';
  headers['Access-Control-Allow-Credentials'] = 'true';
  return { statusCode: 200, headers, body: '[]' };
};
