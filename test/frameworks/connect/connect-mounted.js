// requests: GET /v1/items, GET /v1/other, GET /other
// An app in an app: each has its own idea of who may read.

const connect = require('connect');
const cors = require('cors');

const items = connect();
items.use('/items', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.end(req.url);
});

const app = connect();
app.use('/v1', items);
app.use(cors({ origin: ['https://app.example.com', /\.example\.org$/] }));
app.use((req, res) => res.end('rest'));

app.listen(8080);
