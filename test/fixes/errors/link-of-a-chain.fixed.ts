// error: /?folder=missing
import express from 'express';
import { readdir } from 'node:fs/promises';

const app = express();

app.get('/', async (req, res) => {
  res.header('Access-Control-Allow-Origin', 'https://app.example.com');
  try {
    const files = await readdir(String(req.query.folder ?? '.'));
    res.json(files.length);
  } catch {
    res.status(500).json({ error: 'No such folder' });
  }
});

app.listen(3000);
