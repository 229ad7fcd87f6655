// One policy per part of the app: routers, single routes, lists of handlers, preflights by hand.

const express = require('express');
const cors = require('cors');

const app = express();
const open = express.Router();
const closed = express.Router();
const site = { origin: 'https://www.example.com', credentials: true };

open.use(cors());
open.get('/news', (req, res) => res.json([]));
open.post('/news', express.json(), (req, res) => res.status(201).json({}));

closed.options('/session', cors(site));
closed
  .route('/session')
  .get(cors(site), (req, res) => res.json({}))
  .delete([cors({ ...site, methods: ['DELETE'] }), (req, res) => res.status(204).end()]);

app.use('/open', open);
app.use('/closed', closed);
app.all('/both', cors(site), cors(), (req, res) => res.json({}));
app.use((req, res, next) => (req.path.startsWith('/dynamic') ? cors({ origin: true })(req, res, next) : next()));
app.get('/dynamic', (req, res) => res.json({}));

app.listen(3000);
