import express from 'express';

const trusted = /^https:\/\/shop\d*\.example\.com$/y;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

const app = express();
app.use((request, response, next) => {
  const { origin } = request.headers;
  response.vary('Origin');
  if (origin && trusted.test(origin)) {
    response.set('Access-Control-Allow-Origin', origin);
    response.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.get('/basket', (request, response) => response.json([]));
app.listen(3000);
