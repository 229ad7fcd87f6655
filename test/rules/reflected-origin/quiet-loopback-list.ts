import { RestApplication } from '@loopback/rest';

const app = new RestApplication({
  rest: {
    port: 3000,
    cors: {
      origin: ['https://app.example.com', 'https://admin.example.com'],
      methods: 'GET,HEAD,PUT,PATCH,POST,DELETE',
      credentials: true,
    },
  },
});

await app.start();
