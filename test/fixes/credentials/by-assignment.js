exports.handler = async () => {
  const headers = {};
  headers['Access-Control-Allow-Origin'] = '*';
  headers['Access-Control-Allow-Credentials'] = 'true';
  return { statusCode: 200, headers, body: '[]' };
};
