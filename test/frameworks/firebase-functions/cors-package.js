// The first generation, with `cors` as a function around each answer.
// requests: GET /, POST /

const functions = require('firebase-functions/v1');
const cors = require('cors')({ origin: true });

exports.api = functions.https.onRequest((req, res) => {
  cors(req, res, () => {
    if (req.method !== 'GET') return res.status(405).end();
    return res.status(200).json({ ok: true });
  });
});
