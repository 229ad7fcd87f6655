const functions = require('firebase-functions/v1');

const allowedOrigins = ['https://app.example.com'];

exports.api = functions.https.onRequest((req, res) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  res.set('Access-Control-Allow-Credentials', 'true');
  if (req.method === 'OPTIONS') {
    res.status(204).send('');
    return;
  }
  res.json({ ok: true });
});
