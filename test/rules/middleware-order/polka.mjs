import cors from 'cors';
import polka from 'polka';

polka()
  .use((req, res, next) => {
    if (req.headers.authorization) return next();
    res.statusCode = 401;
    res.end('Unauthorized');
  })
  .use(cors({ origin: 'https://app.example.com' }))
 //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡
  .put('/notes/:id', (req, res) => {
    res.end('saved');
  })
  .listen(3000);
