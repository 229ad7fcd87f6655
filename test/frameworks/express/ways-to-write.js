// Express's ways to write a header, and Node's below them, on a route each.

const express = require('express');
const http = require('http');

const app = express();
const A = 'https://a.example.com';
const B = 'https://b.example.com';

app.get('/set', (req, res) => res.set('access-control-allow-origin', A).end());
app.get('/set-object', (req, res) => {
  res.set({ 'Access-Control-Allow-Origin': A, Vary: 'Origin' });
  res.end();
});
app.get('/header', (req, res) => res.header('ACCESS-CONTROL-ALLOW-ORIGIN', B).json({}));
app.get('/status-chain', (req, res) => res.status(203).set('Access-Control-Allow-Origin', A).send('x'));
app.get('/boolean', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.set('Access-Control-Allow-Credentials', true);
  res.send('x');
});
app.get('/undefined', (req, res) => {
  res.set('Access-Control-Allow-Origin', undefined);
  res.send('x');
});
app.get('/array', (req, res) => {
  res.set('Access-Control-Allow-Origin', [A, B]);
  res.send('x');
});
app.get('/append', (req, res) => {
  res.append('Access-Control-Allow-Origin', A);
  res.append('Access-Control-Allow-Origin', B);
  res.append('Vary', ['Accept', 'Origin']);
  res.send('x');
});
app.get('/replaced', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.set('Access-Control-Allow-Origin', A);
  res.removeHeader('access-control-allow-credentials');
  res.send('x');
});
app.get('/removed', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Expose-Headers', 'ETag');
  res.removeHeader('Access-Control-Allow-Origin');
  res.send('x');
});
app.get('/vary', (req, res) => {
  res.set('Access-Control-Allow-Origin', req.headers.origin || A);
  res.vary('Accept').vary(['Accept-Language', 'origin']);
  res.send('x');
});
app.get('/vary-lost', (req, res) => {
  res.vary('Origin');
  res.set('Access-Control-Allow-Origin', req.headers.origin || A);
  res.set('Vary', 'Accept');
  res.send('x');
});
app.get('/write-head', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.writeHead(202, { 'access-control-allow-origin': B, Vary: 'Origin' });
  res.end();
});
app.get('/read-back', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  if (res.get('access-control-allow-origin') === A) res.set('Access-Control-Expose-Headers', 'X-Read');
  if (res.getHeader('Vary')) res.set('Access-Control-Max-Age', '1');
  res.send('x');
});
app.get('/loop', (req, res) => {
  const headers = {
    'Access-Control-Allow-Origin': A,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Headers': ['X-One', 'X-Two'].join(', '),
  };
  Object.entries(headers).forEach(([name, value]) => res.setHeader(name, value));
  for (const name in { 'Access-Control-Max-Age': 1 }) res.setHeader(name, '5');
  res.send('x');
});
app.get('/undefined-header', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.setHeader('Access-Control-Allow-Credentials', undefined);
  res.send('x');
});
app.get('/vary-twice', (req, res) => {
  res.set('Access-Control-Allow-Origin', A).set('Vary', 'Accept');
  res.vary('Origin').vary('origin');
  res.send('x');
});
app.get('/several-redirects', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.redirect(301, '/set');
});
app.get('/json-status', (req, res) => {
  res.statusCode = 299;
  res.set('Access-Control-Allow-Origin', A).type('json').cookie('a', 'b').links({ next: '/' }).json({});
});
app.get('/format', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.format({ default: () => res.set('Access-Control-Max-Age', '5').send('x') });
});
app.get('/redirect', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.redirect('/set');
});
app.get('/send-status', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.sendStatus(418);
});
app.get('/late', (req, res) => {
  res.set('Access-Control-Allow-Origin', A);
  res.json({});
  if (!res.headersSent) res.set('Access-Control-Allow-Origin', B);
});

http.createServer(app).listen(process.env.PORT || 3000);
