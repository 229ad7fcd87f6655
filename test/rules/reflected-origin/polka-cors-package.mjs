import polka from 'polka';
import cors from 'cors';

polka()
  .use(cors({ origin: true, credentials: true }))
  //                  ^^^^ error reflected-origin 💡
  .get('/me', (req, res) => {
    res.end('me');
  })
  .listen(3000);
