const { onRequest } = require('firebase-functions/v2/https');

exports.api = onRequest({ cors: ['https://app.example.com'], region: 'europe-west1' }, (req, res) => {
  res.json({ ok: true });
});
