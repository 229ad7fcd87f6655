const cors = require('cors');
const express = require('express');

/** Starts the API; `options.origin` is the website that may call it. */
module.exports = function start(options) {
  if (!options.origin) {
    options.origin = '*';
    //               ^^^ error wildcard-with-credentials 💡
  }
  const app = express();
  app.use(cors({ origin: options.origin, credentials: true }));
  app.get('/jobs', (req, res) => res.json([]));
  return app.listen(options.port);
};
