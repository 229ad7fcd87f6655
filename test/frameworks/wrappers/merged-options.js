// requests: GET /lodash, GET /defaults, GET /deepmerge, GET /ts, GET /defu, GET /assign, GET /picked, POST /lodash
// Options that are brought together by libraries.
const express = require('express');
const cors = require('cors');
const _ = require('lodash');
const deepmerge = require('deepmerge');
const { merge } = require('ts-deepmerge');
const { defu } = require('defu');
const extend = require('extend');

const DEFAULTS = { cors: { origin: ['https://app.example.com'], credentials: true, exposedHeaders: ['X-Total'] } };
const OPEN = { cors: { origin: true, maxAge: 60 }, log: true };

const app = express();
app.use('/lodash', cors(_.merge({}, DEFAULTS, OPEN).cors));
app.use('/defaults', cors(_.defaults({ origin: '*' }, DEFAULTS.cors)));
app.use('/deepmerge', cors(deepmerge(DEFAULTS, { cors: { origin: [/\.example\.org$/] } }).cors));
app.use('/ts', cors(merge(DEFAULTS, { cors: { origin: ['https://other.example'], credentials: undefined } }).cors));
app.use('/defu', cors(defu({ cors: { origin: 'https://www.example.com', credentials: null } }, DEFAULTS).cors));
app.use('/assign', cors(extend({}, DEFAULTS.cors, { origin: undefined, credentials: false })));
app.use('/picked', cors(_.pick({ ...OPEN.cors, ..._.omit(DEFAULTS.cors, 'origin') }, ['origin', 'credentials'])));
app.use((req, res) => {
  if (_.includes(['https://app.example.com'], req.headers.origin)) res.set('X-Known', '1');
  res.send('ok');
});
app.listen(3000);
