const connect = require('connect');
const http = require('http');

const app = connect();

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  if (req.method === 'OPTIONS') return res.end();
  next();
});
app.use('/me', (req, res) => res.end(JSON.stringify({ name: 'me' })));

http.createServer(app).listen(3000);
