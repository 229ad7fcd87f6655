const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();

app.use(cors({ origin: 'https://app.example.com', maxAgeSeconds: 600, exposedHeaders: ['ETag'] }));
//                                                ^^^^^^^^^^^^^ warning unknown-cors-option 💡
//                                                                    ^^^^^^^^^^^^^^ warning unknown-cors-option 💡

app.listen(3000);
