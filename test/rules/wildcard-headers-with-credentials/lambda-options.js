const headers = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Headers': '*',
  //                              ^^^ warning wildcard-headers-with-credentials 💡
  'Access-Control-Allow-Methods': 'GET, PUT',
};

exports.handler = async () => ({ statusCode: 200, headers, body: '[]' });
