const connect = require('connect');

const allowedOrigins = ['https://app.example.com'];

const app = connect();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.appendHeader('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
app.use((req, res) => res.end('{"name":"Ada"}'));

app.listen(3000);
