// Which layers a path reaches: mount points, parameters, patterns, trailing slashes, upper case.
// requests: GET /a, GET /a/, GET /A, GET /a/b, GET /ab, GET /users/7, GET /users/7/posts, GET /users, GET /files/x.txt
// requests: GET /v1/inner, GET /v1/inner/deep, GET /v1, GET /v2/inner, GET /one, GET /two, GET /three, GET /nested/a/b
// requests: GET /regexp-12, GET /regexp-x, POST /a, HEAD /a, GET /here/x, PUT /users/7, GET /sub/app, GET /only/exact/x

const express = require('express');

const app = express();
const inner = express.Router();
const strict = express.Router({ strict: true, caseSensitive: true });
const sub = express();

const mark = (name) => (req, res, next) => {
  res.append('Access-Control-Expose-Headers', name);
  next();
};
const origin = (value) => (req, res, next) => {
  res.set('Access-Control-Allow-Origin', value);
  next();
};
const answer = (req, res) => res.send('ok');

app.use('/a', mark('use-a'));
app.get('/a', origin('https://a.example.com'), answer);
app.get('/a/b', origin('https://ab.example.com'), answer);

app.get('/users/:id', origin('https://users.example.com'), answer);
app.use('/users/:id/posts', origin('https://posts.example.com'));
app.all('/users/:id/posts', answer);

app.get(/^\/regexp-\d+$/, origin('https://regexp.example.com'), answer);
app.get(['/one', '/two', /^\/thr/], origin('https://many.example.com'), answer);

inner.use(mark('inner'));
inner.get('/inner', (req, res, next) => {
  res.set('Access-Control-Allow-Origin', `https://${req.baseUrl.slice(1)}.example.com`);
  next();
});
inner.get('/inner', answer);
inner.get('/inner/deep', (req, res) => {
  if (req.path === '/inner/deep' && req.originalUrl === '/v1/inner/deep') res.vary('Origin');
  res.send('deep');
});
app.use('/v1', origin('https://v1.example.com'), inner);
app.use(['/v2', '/v3'], inner);

app.use('/files', express.static('nowhere'), mark('static'));
app.get('/files/:name', origin('*'), answer);

strict.get('/Exact', origin('https://exact.example.com'), answer);
app.use('/here', strict, mark('not-exact'));

sub.use(mark('sub'));
sub.get('/app', origin('https://sub.example.com'), answer);
app.use('/sub', sub);

app.use('/only', (req, res, next) => (req.url.startsWith('/exact') ? next('router') : next()));
app.use(mark('last'));

app.listen(3000);
