// with: polka-1
// requests: GET /early, GET /late, OPTIONS /late, GET /nowhere, GET /broken
// In Polka 1 everything runs in the order in which it was added, and errors are answered.

const polka = require('polka');
const cors = require('cors');

polka()
  .get('/early', (req, res) => {
    res.setHeader('X-Route', 'early');
    res.end('without CORS');
  })
  .use(cors({ origin: 'https://app.example.com', credentials: true }))
  .get('/late', (req, res) => {
    res.end('with CORS');
  })
  .get('/broken', async (req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    throw new Error('broken');
  })
  .listen(3000);
