import express from 'express';
import { cors } from './lib/cors.js';

const app = express();

app.use(cors({ origin: true, credentials: true }));
app.get('/', (req, res) => res.send('hello'));

app.listen(3000);
