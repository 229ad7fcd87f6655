import cors from 'cors';
import express from 'express';

const origins = ['capacitor://localhost', 'tauri://localhost', 'https://app.example.com'];

const app = express();

app.use(cors({ origin: origins, credentials: true }));
app.get('/sync', (_req, res) => {
  res.json([]);
});

app.listen(3000);
