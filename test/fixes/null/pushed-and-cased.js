const http = require('http');

const pages = ['https://app.example.com'];
pages.push('null');

const isKnown = (origin) => {
  switch (origin) {
    case 'null':
    case 'https://admin.example.com':
      return true;
    default:
      return pages.includes(origin);
  }
};

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (isKnown(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
    res.end('[]');
  })
  .listen(3000);
