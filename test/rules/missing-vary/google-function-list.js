const functions = require('@google-cloud/functions-framework');

const ALLOWED = ['https://app.example.com', 'https://b.example.com'];

functions.http('items', (req, res) => {
  const origin = req.get('origin');
  if (ALLOWED.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  //                                                                   ^^^^^^ warning missing-vary 💡
  res.json([]);
});
