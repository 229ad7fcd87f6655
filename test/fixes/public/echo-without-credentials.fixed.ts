import cors from 'cors';
import express from 'express';

const app = express();

app.use(cors({ origin: '*', maxAge: 600 })); // cors-lint: public -- fonts

app.get('/', (req, res) => {
  res.json([]);
});

app.listen(3000);
