const connect = require('connect');

const app = connect();

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
app.use((req, res) => res.end('{"name":"Ada"}'));

app.listen(3000);
