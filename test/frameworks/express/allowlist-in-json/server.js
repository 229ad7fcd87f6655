const express = require('express');
const settings = require('./settings.json');

const app = express();
const { origins, methods } = settings.cors;

app.use((request, response, next) => {
  const { origin } = request.headers;
  const match = origins.find((allowed) => allowed === origin);
  if (match) {
    response.header('Access-Control-Allow-Origin', match);
    response.header('Access-Control-Allow-Methods', methods.join(', '));
    response.vary('Origin');
  }
  next();
});

app.get('/', (request, response) => response.send('hello'));

app.listen(settings.port);
