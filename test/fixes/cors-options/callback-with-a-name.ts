import cors from 'cors';
import express from 'express';

type Done = (error: Error | null, allow?: boolean) => void;

function checkOrigin(origin: string | undefined, done: Done) {
  done(null, true);
}

const app = express();
app.use(cors({ origin: checkOrigin, credentials: true }));
app.get('/', (_req, res) => {
  res.json([]);
});
app.listen(3000);
