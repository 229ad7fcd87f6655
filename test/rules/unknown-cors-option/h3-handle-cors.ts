import { createApp, defineEventHandler, handleCors, toNodeListener } from 'h3';
import { createServer } from 'node:http';

const app = createApp();

app.use(
  defineEventHandler((event) => {
    if (handleCors(event, { origins: ['https://app.example.com'], methods: '*' })) return;
    //                      ^^^^^^^ error unknown-cors-option 💡
    return { ok: true };
  }),
);

createServer(toNodeListener(app)).listen(3000);
