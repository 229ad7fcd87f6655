import cors from 'cors';
import express from 'express';

const sites = ['https://north.example.com', 'https://south.example.com'];

const app = express();

app.use(
  cors({
    origin: (origin, callback) => {
      callback(null, sites.includes(origin));
      //             ^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary 💡
    },
  }),
);

app.get('/weather', (req, res) => {
  res.json({ degrees: 21 });
});

app.listen(3000);
