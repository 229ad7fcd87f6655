import { cors } from '@elysiajs/cors';
import { Elysia } from 'elysia';

const origins = ['https://app.example.com', 'null'];
//                                          ^^^^^^ error null-origin 💡

new Elysia().use(cors({ origin: origins })).get('/', 'hello').listen(3000);
