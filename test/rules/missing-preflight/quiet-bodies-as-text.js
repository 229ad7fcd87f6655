const bodyParser = require('body-parser');
const express = require('express');
const helmet = require('helmet');

const app = express();

app.use(helmet());
app.use(bodyParser.text());

app.post('/notes', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://notes.example.com');
  res.status(201).send(req.body);
});

app.listen(3000);
