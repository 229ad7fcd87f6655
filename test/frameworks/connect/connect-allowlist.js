// requests: GET /, OPTIONS /api/users, GET /api/users, GET /static/app.js
// A list checked by hand before what serves an API below a path of its own.

const connect = require('connect');

const ALLOWED = ['https://app.example.com', 'https://b.example.com'];
const app = connect();

app.use((req, res, next) => {
  const { origin } = req.headers;
  if (origin && ALLOWED.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  res.setHeader('Vary', 'Origin');
  next();
});

app.use('/api', (req, res) => {
  if (req.method === 'OPTIONS') {
    res.writeHead(204, { 'Access-Control-Allow-Methods': 'GET, PUT' });
    return res.end();
  }
  res.setHeader('X-Rest', req.url);
  res.end('[]');
});

app.listen(3000);
