import cors, { type CorsOptions } from 'cors';
import express from 'express';

const customers = new Set(['https://one.example.com', 'https://two.example.com']);

const options: CorsOptions = {
  origin: (origin, callback) => {
    if (origin !== undefined && customers.has(origin)) {
      callback(null, true);
      //             ^^^^ info errors-without-cors 💡
      return;
    }
    callback(new Error(`${origin} is no customer`));
  },
};

const app = express();
app.use(cors(options));
app.get('/catalogue', (_req, res) => {
  res.json([]);
});
app.listen(3000);
