// One hyphen is part of a name; ESLint wants two as well.
const express = require('express');

const app = express();
app.get('/feed', (req, res) => {
  res.set('Vary', 'Origin');
  res.set('Access-Control-Allow-Origin', req.get('Origin')); // cors-lint-disable-line reflected-origin - a feed
  //                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  res.json([]);
});
