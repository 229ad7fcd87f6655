const allow = (event) => ({
  'Access-Control-Allow-Origin': event.headers.origin || event.headers.Origin || '*',
  'Access-Control-Allow-Credentials': 'true',
});

exports.handler = async (event) => ({ statusCode: 200, headers: allow(event), body: '[]' });
