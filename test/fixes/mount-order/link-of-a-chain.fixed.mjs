import cors from 'cors';
import polka from 'polka';

polka()
  .use(cors({ origin: ['https://app.example.com'] }))
  .use((req, res, next) => {
    if (req.method === 'GET' || req.headers.authorization) return next();
    res.statusCode = 401;
    res.end('Unauthorized');
  })
  .get('/', (req, res) => {
    res.end('notes');
  })
  .put('/:id', (req, res) => {
    res.end('saved');
  })
  .listen(3000);
