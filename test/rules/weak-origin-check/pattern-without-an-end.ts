import cors from 'cors';
import express from 'express';

const app = express();
const origins = /^https:\/\/(?:www\.)?example\.com/;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning weak-origin-check 💡

app.use(cors({ origin: origins }));

app.get('/prices', (_req, res) => {
  res.json([1, 2, 3]);
});
