const functions = require('@google-cloud/functions-framework');
const { getTestServer } = require('@google-cloud/functions-framework/testing');

const ALLOWED = ['https://app.example.com', 'https://admin.example.com'];

functions.http('items', (req, res) => {
  const origin = req.get('origin');
  if (ALLOWED.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  res.json([]);
});

getTestServer('items').listen(8080);
