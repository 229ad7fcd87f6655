const express = require('express');
const router = express.Router();

router.use((req, res, next) => {
  const allowed = req.get('origin') || '*';
  res.set({
    'Access-Control-Allow-Origin': allowed,
    //                             ^^^^^^^ error reflected-origin 💡
    'Access-Control-Allow-Credentials': true,
    Vary: 'Origin',
  });
  next();
});

router.get('/profile', (req, res) => {
  res.json(req.session.profile);
});

module.exports = router;
