// requests: GET /thrown, GET /rejected, GET /passed, GET /nowhere
// with: restana-5, restana-6
// restana's own handlers for errors and for what nothing matches.

const restana = require('restana');

const service = restana({
  errorHandler(error, req, res) {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
    res.send({ message: error.message }, 500);
  },
  defaultRoute(req, res) {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.send(404);
  },
});

service.get('/thrown', (req, res) => {
  res.setHeader('X-Way', 'thrown');
  throw new Error('thrown');
});
service.get('/rejected', async (req, res) => {
  res.setHeader('X-Way', 'rejected');
  throw new Error('rejected');
});
service.get('/passed', (req, res, next) => {
  res.setHeader('X-Way', 'passed');
  next(new Error('passed'));
});

service.start(3000);
