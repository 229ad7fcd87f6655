const express = require('express');

module.exports = function files({ publicRead = false } = {}) {
  const router = express.Router({ mergeParams: true });

  if (publicRead) {
    router.get('/:name', (req, res, next) => {
      res.set('Access-Control-Allow-Origin', '*');
      res.set('Access-Control-Expose-Headers', 'ETag');
      next();
    });
  }

  router.get('/:name', (req, res) => {
    res.type('text/plain').send(req.params.name);
  });

  return router;
};
