import cors from 'cors';
import express from 'express';

const app = express();

app.use(
  cors({
    credentials: true,
    origin(origin, callback) {
      const isLocal = origin !== undefined && origin.startsWith('http://localhost');
      //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡
      callback(null, isLocal || origin === 'https://app.example.com');
    },
  }),
);

app.get('/drafts', (_req, res) => {
  res.json([]);
});
