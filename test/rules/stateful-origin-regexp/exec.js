const express = require('express');

const PATTERN = /^https:\/\/(\w+)\.example\.com$/g;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

function tenantOf(origin) {
  const found = PATTERN.exec(origin);
  return found ? found[1] : null;
}

const app = express();
app.use((req, res, next) => {
  res.vary('Origin');
  if (tenantOf(req.get('origin') || '')) res.set('Access-Control-Allow-Origin', req.get('origin'));
  next();
});
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
