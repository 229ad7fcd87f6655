// The list comes from the environment, with a default for development.
// env: ORIGINS=https://app.example.com,https://beta.example.com
// env: ORIGINS=https://app.example.com
// env: (empty)

const fastify = require('fastify');

const origins = process.env.ORIGINS ? process.env.ORIGINS.split(',') : ['http://localhost:3000'];

const app = fastify();
app.register(require('@fastify/cors'), { origin: origins, credentials: true });
app.get('/', async () => 'ok');

app.listen({ port: 3000 });
