import cors from 'cors';
import express from 'express';
import { corsOptions } from './config/cors.js';

const app = express();
app.use(cors(corsOptions));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
