import cors from 'cors';
import express from 'express';

const app = express();
const isProduction = process.env.NODE_ENV === 'production';

app.use(
  cors({
    origin: isProduction ? ['https://app.example.com'] : true,
    //                                                   ^^^^ warning reflected-origin 💡
    credentials: true,
  }),
);

app.get('/settings', (req, res) => {
  res.json(req.user.settings);
});

export default app;
