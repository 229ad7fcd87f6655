// A server over TLS, whose key is named by the environment where it has one.
// env: (empty)

const https = require('node:https');
const fs = require('node:fs');

const options = process.env.TLS_KEY
  ? { key: fs.readFileSync(process.env.TLS_KEY), cert: fs.readFileSync(process.env.TLS_CERT) }
  : {};

https
  .createServer(options, (req, res) => {
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.end('hello');
  })
  .listen(process.env.PORT || 8443);
