// The first generation in a region, with headers by hand.
// requests: GET /, POST /

const functions = require('firebase-functions/v1');

const ALLOWED = ['https://app.example.com', 'https://admin.example.com'];

exports.api = functions
  .region('europe-west1')
  .runWith({ memory: '256MB' })
  .https.onRequest(async (request, response) => {
    const origin = request.get('origin');
    if (ALLOWED.includes(origin)) response.set('Access-Control-Allow-Origin', origin);
    response.vary('Origin');
    if (request.method === 'OPTIONS') {
      response.set('Access-Control-Allow-Headers', 'Content-Type');
      return response.status(204).send('');
    }
    return response.send('ok');
  });
