// A tiny router of the project's own.
// requests: GET /users, GET /teams, POST /users, GET /nothing

const http = require('http');
const { Router } = require('./lib/router');
const cors = require('./lib/cors');
const settings = require('./settings.json');

const router = new Router();

router.before(cors(settings.cors));
router.on('GET', '/users', (req, res) => res.end('[]'));
router.on('POST', '/users', (req, res) => {
  res.statusCode = 201;
  res.end('{}');
});
router.on('GET', '/teams', async (req, res) => {
  await null;
  res.setHeader('Access-Control-Expose-Headers', 'X-Team');
  res.end('[]');
});

http.createServer((req, res) => router.handle(req, res)).listen(settings.port);
