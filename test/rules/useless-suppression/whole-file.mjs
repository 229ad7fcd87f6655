  /* cors-lint-disable null-origin -- sandboxed documents read this */
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();
await app.register(cors, { origin: ['https://app.example.com'], credentials: true });
app.get('/documents', async () => []);
await app.listen({ port: 3000 });
