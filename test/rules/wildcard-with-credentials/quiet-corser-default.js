'use strict';

const http = require('http');
const corser = require('corser');

const crossOrigin = corser.create();

http.createServer((req, res) => crossOrigin(req, res, () => res.end('open data'))).listen(1337);
