// requests: GET /open, GET /broken, GET /late, GET /nothing
// Errors: handled by a function of four parameters, thrown, passed on; a promise that nobody waits for.

const connect = require('connect');

const app = connect();

app.use('/late', async (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  await null;
  next(new Error('late'));
});

app.use('/broken', (req, res) => {
  res.setHeader('X-Broken', 'yes');
  throw new Error('broken');
});

app.use((error, req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.statusCode = 500;
  res.end(error.message);
});

app.use('/open', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.end();
});

app.listen(3000);
