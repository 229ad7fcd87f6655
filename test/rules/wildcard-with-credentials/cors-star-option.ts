import cors from 'cors';
import express from 'express';

const corsOptions = {
  origin: '*',
  //      ^^^ error wildcard-with-credentials 💡
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowedHeaders: ['Content-Type', 'Authorization'],
  credentials: true,
};

const app = express();

app.use(cors(corsOptions));

app.get('/api/notes', async (_req, res) => {
  res.json(await notes());
});

async function notes(): Promise<string[]> {
  return ['Buy paper'];
}

app.listen(3333);
