import cors from '@fastify/cors';
import Fastify from 'fastify';

const app = Fastify();

// cors-lint: public -- map tiles
await app.register(cors, { origin: '*' });

app.get('/', async () => []);

await app.listen({ port: 3000 });
