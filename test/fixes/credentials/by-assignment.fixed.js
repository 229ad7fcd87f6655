exports.handler = async () => {
  const headers = {};
  headers['Access-Control-Allow-Origin'] = '*';
  return { statusCode: 200, headers, body: '[]' };
};
