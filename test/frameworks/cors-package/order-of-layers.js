// Preflights that are continued, a route-level cors without its OPTIONS, a later write that overrides, two in a row.
// with: express-4

const express = require('express');
const cors = require('cors');

const app = express();
const router = express.Router();

app.get('/before', (req, res) => res.json({}));
app.options('/everywhere/*', cors({ origin: 'https://app.example.com' }));
app.get('/route', cors({ origin: ['https://app.example.com'] }), (req, res) => res.json({}));
app.get('/everywhere/x', cors(), (req, res) => res.json({}));

app.use('/continued', cors({ preflightContinue: true, origin: 'https://app.example.com' }));
app.options('/continued', (req, res) => res.status(202).end());
app.get('/continued', (req, res) => res.json({}));

app.use('/overridden', cors());
app.get('/overridden', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://late.example.com');
  res.set('Vary', 'Accept');
  res.json({});
});

app.use('/twice', cors({ origin: 'https://first.example.com' }), cors({ origin: true, credentials: true }));
app.get('/twice', (req, res) => res.json({}));

router.use(cors({ origin: /\.example\.com$/ }));
router.get('/inner', (req, res) => res.json({}));
app.use('/router', router);

app.use(cors());
app.get('/after', (req, res) => res.json({}));

app.listen(3000);
