const http = require('node:http');

http
  .createServer((req, res) => {
    // This lets others see how long it took, not what it says; the rule is about reading.
    res.setHeader('Timing-Allow-Origin', '*');
    res.end('cors is not asked for here');
  })
  .listen(3000);
