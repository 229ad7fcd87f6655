import cors from 'cors';
import express from 'express';

const app = express();


app.get('/orders', (req, res) => {
  res.json([{ id: 1, customer: 'Ada' }]);
});

app.listen(3000);
