const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors());

app.get('/openapi.json', (req, res) => {
  res.json({ openapi: '3.1.0', info: { title: 'Bus stops', version: '2' } });
});

app.use('/fonts', express.static('fonts', { setHeaders: (res) => res.set('Access-Control-Allow-Origin', '*') }));

app.listen(3000);
