// with: polka
// requests: GET /, GET /users/7, OPTIONS /users/7, GET /nowhere
// In Polka 0.5 middleware runs before routes, wherever it stands.

const polka = require('polka');

const app = polka();

app.get('/', (req, res) => {
  res.setHeader('X-Route', 'home');
  res.end('home');
});

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});

app.get('/users/:id', (req, res) => {
  res.setHeader('X-User', req.params.id);
  res.end(req.params.id);
});

app.listen(3000, () => console.log('listening'));
