const express = require('express');
const { findFlights } = require('./flights');

const app = express();

app.get('/flights', async (req, res) => {
  if (!req.query.from || !req.query.to) {
    return res.status(400).json({ error: 'From where to where?' });
  }
  res.set('Access-Control-Allow-Origin', 'https://travel.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  res.json(await findFlights(req.query.from, req.query.to));
});

app.listen(3000);
