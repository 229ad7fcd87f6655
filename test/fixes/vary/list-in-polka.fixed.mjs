import polka from 'polka';

const ALLOWED = new Set(['https://app.example.com', 'https://admin.example.com']);

polka()
  .use((req, res, next) => {
    const { origin } = req.headers;
    res.appendHeader('Vary', 'Origin');
    if (ALLOWED.has(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
    next();
  })
  .get('/', (req, res) => {
    res.end('Ada');
  })
  .listen(3000);
