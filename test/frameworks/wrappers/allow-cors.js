// requests: GET /api, GET /open, DELETE /api
// A higher-order handler, as in the examples of Vercel.
const http = require('http');

const allowCors = (fn) => async (req, res) => {
  res.setHeader('Access-Control-Allow-Credentials', true);
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.setHeader('Access-Control-Allow-Methods', 'GET,OPTIONS,PATCH,DELETE,POST,PUT');
  res.setHeader('Access-Control-Allow-Headers', 'X-CSRF-Token, Accept, Content-Type');
  if (req.method === 'OPTIONS') {
    res.statusCode = 200;
    res.end();
    return;
  }
  return await fn(req, res);
};

const handler = (req, res) => {
  res.end(new Date(0).toString());
};

const routes = {
  '/api': allowCors(handler),
  '/open': handler,
};

http
  .createServer((req, res) => {
    const route = routes[req.url];
    if (route) return route(req, res);
    res.statusCode = 404;
    res.end();
  })
  .listen(3000);
