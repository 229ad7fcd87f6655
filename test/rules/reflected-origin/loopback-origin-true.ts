import { RestApplication } from '@loopback/rest';

const app = new RestApplication({
  rest: {
    port: +(process.env.PORT ?? 3000),
    cors: {
      origin: true,
      //      ^^^^ error reflected-origin 💡
      credentials: true,
    },
  },
});

app.route('get', '/ping', { responses: {} }, () => 'pong');
await app.start();
