const express = require('express');

const app = express();

// Nothing is let in here; the header only lets the page read why.
app.put('/legacy', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.status(410).json({ error: 'Use /v2' });
});

app.listen(3000);
