// requests: GET /hi, OPTIONS /hi, GET /headers, GET /nowhere
// restana with the cors package and answers by `send`, headers with them.

const restana = require('restana');
const cors = require('cors');

const service = restana();

service.use(cors({ origin: (origin, callback) => callback(null, /^https:\/\/[a-z]+\.example\.com$/.test(origin)) }));
service.get('/hi', (req, res) => res.send('Hello'));
service.get('/headers', (req, res) => {
  res.send({ open: true }, 200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' });
});

service.start(3000);
