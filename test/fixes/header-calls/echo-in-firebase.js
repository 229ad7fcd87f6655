const functions = require('firebase-functions/v1');

exports.api = functions.https.onRequest((req, res) => {
  res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.set('Access-Control-Allow-Credentials', 'true');
  if (req.method === 'OPTIONS') {
    res.status(204).send('');
    return;
  }
  res.json({ ok: true });
});
