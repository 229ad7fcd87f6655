import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();

app.register(cors, {
  origin: (origin, callback) => {
    if (origin !== undefined && origin === 'https://app.example.com') {
      callback(null, true);
      return;
    }
    callback(new Error('Not allowed by CORS'), false);
  },
});
app.get('/', async () => ({ up: true }));

app.listen({ port: 3000 });
