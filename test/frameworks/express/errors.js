// What becomes of errors: passed on, thrown, rejected, handled twice, handled by the wrong router, with a status.
// with: express-5

const express = require('express');

const app = express();
const router = express.Router();

class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
    this.name = 'HttpError';
  }
}

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  next();
});

app.get('/status', (req, res, next) => {
  if (req.headers.origin) next(new HttpError(418, 'teapot'));
  else next();
});
app.get('/string', (req, res, next) => next(req.headers.origin && 'broken'));
app.get('/rejected', async (req) => {
  await Promise.reject(new HttpError(409, req.headers.origin));
});
app.get('/returned', (req) => Promise.reject(new Error(req.headers.origin)));
app.get('/nested', async (req, res, next) => {
  try {
    throw new HttpError(400, req.headers.origin);
  } catch (error) {
    next(error);
  }
});
app.get(
  '/in-route',
  (req, res, next) => next(new Error(req.headers.origin)),
  (req, res) => res.send('never'),
  (error, req, res, next) => {
    res.set('Access-Control-Allow-Origin', 'https://route.example.com');
    next(error);
  },
);

router.get('/inner', (req, res, next) => next(new HttpError(404, req.headers.origin)));
router.use((error, req, res, next) => {
  res.vary('Origin');
  if (error.status === 404) return next();
  next(error);
});
app.use('/router', router);
app.get('/router/inner', (req, res) => res.set('Access-Control-Max-Age', '1').send('after'));

app.use((error, req, res, next) => {
  if (!(error instanceof HttpError)) return next(error);
  res.status(error.status).set('Access-Control-Expose-Headers', error.name).json({ message: error.message });
});
app.use((error, req, res, next) => {
  if (req.path === '/string') res.removeHeader('Access-Control-Allow-Origin');
  throw error;
});

app.listen(3000);
