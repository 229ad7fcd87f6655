// error: /?folder=missing
import express from 'express';
import { readdir } from 'node:fs/promises';

const app = express();

app.get('/', async (req, res) => {
  try {
    const files = await readdir(String(req.query.folder ?? '.'));
    res.header('Access-Control-Allow-Origin', 'https://app.example.com').json(files.length);
  } catch {
    res.status(500).json({ error: 'No such folder' });
  }
});

app.listen(3000);
