// with: vite-5, vite-7
// requests: GET /page, GET /api
// The server's middleware in an app of one's own: its CORS is that of all that comes after it.

import { createServer as createHttpServer } from 'node:http';
import connect from 'connect';
import { createServer } from 'vite';

const app = connect();
const vite = await createServer({
  configFile: false,
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, cors: { origin: 'https://app.example.com' } },
});

app.use('/api', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.end('{}');
});
app.use(vite.middlewares);
app.use((req, res) => {
  res.setHeader('Vary', 'Accept');
  res.end('page');
});

createHttpServer(app).listen(3000);
