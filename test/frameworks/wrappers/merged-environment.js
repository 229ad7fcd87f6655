// requests: GET /
// env: (empty)
// env: CORS_ORIGIN=https://app.example.com
// env: CORS_ORIGIN=*
// What the environment does not say comes from the defaults.
const express = require('express');
const cors = require('cors');
const merge = require('lodash.merge');

const config = merge({ cors: { origin: '*', credentials: true } }, { cors: { origin: process.env.CORS_ORIGIN } });

const app = express();
app.use(cors(config.cors));
app.get('/', (req, res) => res.send('home'));
app.listen(3000);
