import cors from 'cors';
import express from 'express';

const mobileOrigins = ['capacitor://localhost', 'ionic://localhost', 'https://m.example.com'];

const app = express();

app.use(
  cors({
    credentials: true,
    origin: (origin, done) => {
      // Old web views send no proper origin.
      if (!origin || origin === 'null' || mobileOrigins.includes(origin)) {
      //                        ^^^^^^ error null-origin 💡
        done(null, true);
        return;
      }
      done(new Error(`${origin} is not ours`));
    },
  }),
);

app.get('/trips', (_req, res) => {
  res.json([]);
});

export { app };
