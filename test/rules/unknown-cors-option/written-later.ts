import express from 'express';
import cors, { type CorsOptions } from 'cors';

const options: Record<string, unknown> = { origin: 'https://app.example.com' };
options.exposeHeaders = ['ETag'];
//      ^^^^^^^^^^^^^ warning unknown-cors-option 💡

const app = express();
app.use(cors(options as CorsOptions));
app.listen(3000);
