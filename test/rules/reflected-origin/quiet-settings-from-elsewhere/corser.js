const http = require('node:http');
const corser = require('corser');
const settings = require('our-settings');

const crossOrigin = corser.create({ origins: settings.origins, supportsCredentials: true });
http.createServer((req, res) => crossOrigin(req, res, () => res.end('ok'))).listen(8080);
