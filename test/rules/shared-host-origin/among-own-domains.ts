import cors from 'cors';
import express from 'express';

const app = express();
const patterns = [/^https:\/\/([a-z-]+\.)?example\.com$/, /^https:\/\/[a-z0-9-]+\.fly\.dev$/];
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error shared-host-origin 💡
app.use(cors({
  credentials: true,
  origin: (origin, callback) => callback(null, patterns.some((pattern) => pattern.test(origin ?? ''))),
}));

app.get('/me', (_req, res) => {
  res.json({ name: 'Ada' });
});
