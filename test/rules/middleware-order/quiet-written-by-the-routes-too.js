const express = require('express');

const app = express();

function allow(res) {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
}

app.get('/prices', (req, res) => {
  allow(res);
  res.json([]);
});

// For what no route knows.
app.use((req, res) => {
  allow(res);
  res.status(404).json({ error: 'Not found' });
});

app.listen(3000);
