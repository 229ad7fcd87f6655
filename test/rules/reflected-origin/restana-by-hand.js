const restana = require('restana');

const service = restana();

service.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers['origin'] ?? '*');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
service.get('/me', (req, res) => res.send({ name: 'me' }));
service.start(3000);
