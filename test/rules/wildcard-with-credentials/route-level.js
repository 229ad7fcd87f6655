import cors from 'cors';
import express from 'express';

const app = express();
const open = cors({ origin: '*' });
const personal = cors({ origin: '*', credentials: true });
//                              ^^^ error wildcard-with-credentials 💡

app.get('/prices', open, (req, res) => {
  res.json({ coffee: 3 });
});

app.get('/wallet', personal, (req, res) => {
  res.json({ balance: req.session.balance });
});

app.listen(3000);
