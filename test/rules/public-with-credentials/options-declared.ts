import cors from '@fastify/cors';
import Fastify from 'fastify';

// cors-lint: public -- map tiles
const tiles = {
  origin: true,
  //      ^^^^ error public-with-credentials 💡
  credentials: true,
};
const app = Fastify();
await app.register(cors, tiles);
app.get('/tiles', async () => []);
