const { onRequest } = require('firebase-functions/v2/https');

exports.api = onRequest({ cors: true, region: 'europe-west1' }, (req, res) => {
  res.json({ ok: true });
});
