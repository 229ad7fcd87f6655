const express = require('express');
const rateLimit = require('express-rate-limit');
const morgan = require('morgan');
const { findTrains } = require('./timetable');

const app = express();

app.use(morgan('tiny'));
app.use(rateLimit({ windowMs: 60_000, max: 30 }));

app.get('/trains', async (req, res) => {
  if (!req.query.station) return res.status(400).json({ error: 'At which station?' });
  res.set('Access-Control-Allow-Origin', 'https://rail.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  res.json(await findTrains(req.query.station));
});

app.listen(3000);
