// A blank line between the comment and what it was written for.
const express = require('express');

const app = express();
app.get('/feed', (req, res) => {
  // cors-lint-disable-next-line reflected-origin -- the feed is public
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡

  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.setHeader('Vary', 'Origin');
  res.json([]);
});
