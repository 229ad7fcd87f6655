// requests: GET /v1/users, GET /v1/secret, GET /users
// Routers within a service, with middleware of their own.

const restana = require('restana');

const service = restana();
const users = service.newRouter();

users.use((req, res, next) => {
  if (['https://app.example.com', 'null'].includes(req.headers.origin)) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  }
  return next();
});
users.get('/users', (req, res) => res.send([]));

service.use('/v1', users);
service.get('/users', (req, res) => {
  res.setHeader('X-Old', 'yes');
  res.send('moved', 410);
});

service.start(3000);
