import express from 'express';

const trusted = /^https:\/\/[a-z]+\.example\.com$/g;

const app = express();
app.use((request, response, next) => {
  const origin = request.get('origin') ?? '';
  response.vary('Origin');
  // `match` with `g` always begins at the beginning.
  if (origin.match(trusted)) response.set('Access-Control-Allow-Origin', origin);
  next();
});
app.get('/', (request, response) => response.send('ok'));
app.listen(3000);
