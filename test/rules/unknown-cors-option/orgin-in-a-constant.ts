import express from 'express';
import cors from 'cors';

const corsOptions = {
  orgin: 'https://app.example.com',
//^^^^^ error unknown-cors-option 💡
  methods: ['GET', 'POST'],
};

const app = express();

app.use(cors(corsOptions));
app.options('/orders', cors(corsOptions));

app.listen(3000);
