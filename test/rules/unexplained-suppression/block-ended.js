const express = require('express');

const router = express.Router();
{
  // cors-lint-disable reflected-origin
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  router.use((req, res, next) => {
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.vary('Origin');
    next();
  });
  // cors-lint-enable reflected-origin
}
module.exports = router;
