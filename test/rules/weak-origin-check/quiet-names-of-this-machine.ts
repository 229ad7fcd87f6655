import cors from 'cors';
import express from 'express';

const domain = process.env.NODE_ENV === 'production' ? 'shop.example.com' : 'localhost';
const pattern = new RegExp(`^https?:\\/\\/([a-z0-9-]+\\.)?${domain.replaceAll('.', '\\.')}(:\\d+)?$`);

const app = express();
app.use(cors({ origin: pattern }));
app.get('/', (_req, res) => {
  res.send('hello');
});
app.listen(3000);
