import polka from 'polka';

const ALLOWED = new Set(['https://app.example.com', 'https://b.example.com']);

polka()
  .use((req, res, next) => {
    const { origin } = req.headers;
    if (ALLOWED.has(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      //                                           ^^^^^^ warning missing-vary 💡
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    next();
  })
  .get('/me', (req, res) => res.end('me'))
  .listen(3000);
