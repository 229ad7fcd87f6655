import cors from 'cors';
import express from 'express';

const app = express();

app.get('/health', (req, res) => res.send('well'));
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.use((req, res, next) => {
  if (req.method !== 'GET' && !req.headers.authorization) return res.status(401).end();
  next();
});
app.use(express.json());

app.get('/', (req, res) => res.json([]));
app.put('/rows/:id', (req, res) => res.json(req.body));

app.listen(3000);
