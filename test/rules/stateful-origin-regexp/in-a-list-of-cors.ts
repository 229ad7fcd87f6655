import cors from 'cors';
import express from 'express';

const origins = ['https://partner.example', /^https:\/\/([a-z0-9-]+\.)?example\.com$/gi];
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

const app = express();
app.use(cors({ origin: origins }));
app.get('/', (request, response) => response.send('hello'));
app.listen(8080);
