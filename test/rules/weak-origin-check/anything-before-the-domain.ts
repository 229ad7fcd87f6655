import Fastify from 'fastify';
import fastifyCors from '@fastify/cors';

const app = Fastify();

await app.register(fastifyCors, { origin: /.*example\.com$/, credentials: true });
//                                        ^^^^^^^^^^^^^^^^^ error weak-origin-check 💡

app.get('/profile', async () => ({ name: 'Ada' }));

await app.listen({ port: 3000 });
