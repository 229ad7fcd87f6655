// Handlers made by wrappers: async ones, composed ones, ones with settings, a response that is decorated.

const express = require('express');

const app = express();

const wrap = (handler) => (req, res, next) => Promise.resolve(handler(req, res, next)).catch(next);
const compose = (...steps) => (req, res, next) => {
  const run = (index) => (index === steps.length ? next() : steps[index](req, res, () => run(index + 1)));
  run(0);
};
const once = (fn) => {
  let done;
  return (...args) => (done ??= fn(...args));
};
const settings = once(() => ({ origin: 'https://app.example.com', methods: ['GET'] }));

function decorate(req, res, next) {
  res.allow = (origin, { credentials = false, vary = true } = {}) => {
    res.set('Access-Control-Allow-Origin', origin);
    if (credentials) res.set('Access-Control-Allow-Credentials', 'true');
    if (vary) res.vary('Origin');
    return res;
  };
  req.asking = req.get('origin');
  res.locals.origin = req.asking ?? '';
  next();
}

app.use(decorate);
app.get('/decorated', (req, res) => res.allow(req.asking ?? '*', { credentials: true }).json({}));
app.get('/locals', (req, res) => res.allow(res.locals.origin === 'null' ? 'null' : settings().origin).json({}));
app.get(
  '/wrapped',
  wrap(async (req, res) => {
    const { origin } = await settings();
    res.allow(origin, { vary: false });
    res.json({});
  }),
);
app.get(
  '/composed',
  compose(
    (req, res, next) => {
      res.append('Access-Control-Expose-Headers', 'X-One');
      next();
    },
    (req, res, next) => {
      res.append('Access-Control-Expose-Headers', 'X-Two');
      next();
    },
  ),
  (req, res) => res.json({}),
);
app.get('/methods', (req, res) => {
  res.set('Access-Control-Allow-Methods', settings().methods.concat(res.headersSent ? [] : 'PUT').join());
  res.end();
});

app.listen(3000);
