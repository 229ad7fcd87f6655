import express, { Router } from 'express';
import { cors } from './middleware/index.mjs';
import * as origins from './origins.mjs';

const app = express();
const api = Router();

api.use(cors(origins.partners));
api.get('/prices', (req, res) => {
  res.json({ eur: 12 });
});

app.use('/api', api);
app.get('/health', cors([origins.default]), (req, res) => res.send('ok'));

app.listen(process.env.PORT ?? 3000);
