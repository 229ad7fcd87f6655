import express from 'express';
import { api } from './api.ts';

const app = express();

app.get('/', (_req, res) => {
  res.send('<h1>Welcome</h1>');
});
app.use('/api', api);

app.listen(3000);
