// Who is let in is written in the environment.
// requests: GET /
// env: ORIGIN=https://app.example.com
// env: (empty)

const { onRequest } = require('firebase-functions/v2/https');

exports.api = onRequest({ cors: process.env.ORIGIN ?? true }, (req, res) => {
  res.send('ok');
});
