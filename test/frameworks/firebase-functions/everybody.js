// The option's `true` lets everybody in, each by name.
// requests: GET /, POST /items

const { onRequest } = require('firebase-functions/v2/https');

exports.api = onRequest({ cors: true, region: 'europe-west1' }, (req, res) => {
  res.json({ ok: true });
});
