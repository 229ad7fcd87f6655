// Headers that are written by hand, and the lines that they become.
// requests: GET /, GET /twice, GET /set, GET /sent, GET /fails, GET /throws-async, GET /late, GET /stops, OPTIONS /any

const restify = require('restify');

const server = restify.createServer();
const trusted = ['https://app.example.com', 'https://beta.example.com'];

server.pre((req, res, next) => {
  if (trusted.indexOf(req.headers.origin) !== -1) {
    res.header('Access-Control-Allow-Origin', req.header('Origin'));
    res.header('Vary', 'Origin');
  }
  return next();
});
server.use(function crossOrigin(req, res, next) {
  res.header('Access-Control-Allow-Headers', 'X-Requested-With');
  return next();
});
server.opts('/*', (req, res, next) => {
  res.header('Access-Control-Allow-Methods', 'GET, PUT');
  res.send(204);
  next();
});

server.get('/', (req, res, next) => {
  res.send({});
  next();
});
server.get('/twice', (req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  res.header('Vary', 'Accept');
  res.send('twice');
  next();
});
server.get('/set', (req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.set({ 'Access-Control-Max-Age': '5', 'Access-Control-Allow-Headers': 'x-a' });
  res.json(202, { set: true });
  next();
});
server.get('/sent', (req, res, next) => {
  res.send(200, 'sent', { 'Access-Control-Allow-Origin': '*' });
  next();
});
server.get('/fails', (req, res, next) => {
  res.header('Access-Control-Expose-Headers', 'x-fails');
  next(Object.assign(new Error('teapot'), { statusCode: 418 }));
});
server.get('/throws-async', async (req, res) => {
  res.header('Access-Control-Expose-Headers', 'x-async');
  throw new Error('async');
});
server.get('/late', (req, res, next) => {
  res.once('header', () => {
    res.header('Access-Control-Expose-Headers', 'x-late');
  });
  res.send('late');
  next();
});
server.get('/stops', (req, res, next) => {
  res.header('Access-Control-Expose-Headers', 'x-stops');
  res.send(200);
  next(false);
});

server.listen(3000);
