'use strict';

const microCors = require('micro-cors');

const cors = microCors({ allowMethods: ['PUT', 'POST'], origin: 'https://app.example.com' });

module.exports = cors(async (req, res) => {
  res.end('Hello World!');
});
