const express = require('express');

const app = express();
const trusted = ['https://a.example.com', 'https://b.example.com'];

// No cache keeps the answer to a POST.
app.post('/rpc', express.json(), (req, res) => {
  const origin = req.get('Origin');
  if (trusted.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  res.json({ jsonrpc: '2.0', result: null, id: req.body.id });
});
app.options('/rpc', (req, res) => {
  const origin = req.get('Origin');
  res.vary('Origin');
  if (trusted.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  res.set('Access-Control-Allow-Headers', 'content-type').sendStatus(204);
});

app.listen(3000);
