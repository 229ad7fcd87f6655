const express = require('express');

const app = express();

app.get('/pixel', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.set('Timing-Allow-Origin', '*');
  res.set('Cross-Origin-Resource-Policy', 'cross-origin');
  res.set('Origin-Agent-Cluster', '?1');
  res.end();
});

app.listen(3000);
