const express = require('express');
const app = express();

app.use((req, res, next) => {
  res.set({
    'Timing-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'credentialless',
    'Content-Security-Policy': 'frame-ancestors *',
    'X-Cors': 'Access-Control-Allow-Origin: *',
  });
  next();
});

app.get('/pixel.gif', (req, res) => res.sendFile('/srv/pixel.gif'));

app.listen(3000);
