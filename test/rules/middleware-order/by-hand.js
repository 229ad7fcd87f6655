const express = require('express');

const app = express();

app.get('/api/stations', (req, res) => {
  res.json({ stations: ['north', 'south'] });
});

// Lets the dashboard read our answers.
app.use((req, res, next) => {
//  ^^^^^^^^^^^^^^^^^^^^^^^^^… warning middleware-order 💡
  res.setHeader('Access-Control-Allow-Origin', 'https://dashboard.example.com');
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  next();
});

app.listen(3000);
