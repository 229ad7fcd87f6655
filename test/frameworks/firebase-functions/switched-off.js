// The option is off, the headers are written by hand.
// requests: GET /, PUT /

const { onRequest } = require('firebase-functions/v2/https');

exports.api = onRequest({ cors: false }, (req, res) => {
  res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.set('Access-Control-Allow-Credentials', 'true');
  if (req.method === 'OPTIONS') {
    res.set('Access-Control-Allow-Methods', 'GET, PUT');
    res.set('Access-Control-Max-Age', '3600');
    res.status(204).send('');
    return;
  }
  res.send('ok');
});
