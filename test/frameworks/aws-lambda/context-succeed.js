// The oldest way: the context is told.
// requests: GET /items

exports.handler = function (event, context) {
  context.succeed({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' }, body: '' });
};
