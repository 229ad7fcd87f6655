import cors from 'cors';
import express from 'express';

const app = express();

app.use(
  cors({
    origin: process.env.WEB_ORIGIN || true,
    //                                ^^^^ error reflected-origin 💡
    credentials: true,
  }),
);

app.get('/me', (req, res) => {
  res.json({ id: req.session.userId });
});

app.listen(process.env.PORT);
