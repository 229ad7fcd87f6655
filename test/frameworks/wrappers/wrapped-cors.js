// requests: GET /public, GET /private, PUT /private
// `cors` behind functions of one's own: chosen by the path, switched off, called with changed options.
const express = require('express');
const cors = require('cors');

const open = cors();
const closed = cors({ origin: ['https://app.example.com', /\.example\.org$/], credentials: true, maxAge: 600 });

const unless = (path, middleware) => (req, res, next) => (req.path.startsWith(path) ? next() : middleware(req, res, next));
const only = (path, middleware) => (req, res, next) => (req.path === path ? middleware(req, res, next) : next());
const asyncHandler = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);

const app = express();
app.use(only('/public', open));
app.use(unless('/public', closed));
app.all(
  '/public',
  asyncHandler(async (req, res) => {
    res.send('public');
  }),
);
app.all(
  '/private',
  asyncHandler(async (req, res) => {
    await Promise.resolve();
    if (req.method === 'PUT') throw new Error('read only');
    res.send('private');
  }),
);
app.listen(3000);
