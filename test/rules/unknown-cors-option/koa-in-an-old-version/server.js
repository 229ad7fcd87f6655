const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();

app.use(cors({ origins: ['https://app.example.com'], credentials: true }));
//             ^^^^^^^ error unknown-cors-option 💡

app.listen(3000);
