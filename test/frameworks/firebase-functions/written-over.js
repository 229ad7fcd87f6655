// The handler writes over what the option has set, but not the Vary.
// requests: GET /

const { onRequest } = require('firebase-functions/v2/https');

exports.api = onRequest({ cors: ['https://app.example.com', 'https://admin.example.com'] }, (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.end();
});
