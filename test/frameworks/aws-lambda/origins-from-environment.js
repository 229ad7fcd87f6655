// Who is let in is written in the environment.
// requests: GET /items
// env: ALLOWED_ORIGIN=https://app.example.com
// env: (empty)

const origin = process.env.ALLOWED_ORIGIN || '*';

exports.handler = async (event) => ({
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': origin, ...(origin === '*' ? {} : { Vary: 'Origin' }) },
  body: '',
});
