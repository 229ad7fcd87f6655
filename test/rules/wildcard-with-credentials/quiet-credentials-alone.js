const express = require('express');
const app = express();

// The gateway in front of us adds Access-Control-Allow-Origin.
app.use((req, res, next) => {
  res.set('Access-Control-Allow-Credentials', 'true');
  res.set('Access-Control-Expose-Headers', 'ETag, X-Total-Count');
  next();
});

app.get('/orders', (req, res) => res.json([]));

app.listen(3000);
