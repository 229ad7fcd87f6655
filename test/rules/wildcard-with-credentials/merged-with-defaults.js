// A default that lodash lets through where the environment says nothing, and one that is overridden.
const express = require('express');
const cors = require('cors');
const merge = require('lodash/merge');

const defaults = { cors: { origin: '*', credentials: true } };
//                                 ^^^ error wildcard-with-credentials 💡
const config = merge({}, defaults, { cors: { origin: process.env.CORS_ORIGIN } });
const strict = merge({}, defaults, { cors: { origin: 'https://app.example.com' } });

const app = express();
app.use('/api', cors(config.cors));
app.use('/admin', cors(strict.cors));
app.get('/api', (req, res) => res.json({}));
app.listen(3000);
