'use strict';

const http = require('http');

// const corser = require('corser');
// const crossOrigin = corser.create({ supportsCredentials: true });
// http.createServer((req, res) => crossOrigin(req, res, () => res.end()));
http.createServer((req, res) => res.end('same-origin only')).listen(1337);
