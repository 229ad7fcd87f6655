// The second comment ends what has ended already.
const http = require('node:http');

http.createServer((req, res) => {
  /* cors-lint-disable reflected-origin -- public */
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
  res.setHeader('Vary', 'Origin');
  /* cors-lint-enable reflected-origin */
  res.end();
  /* cors-lint-enable reflected-origin */
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
});
