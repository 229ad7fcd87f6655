import cors from 'cors';
import express from 'express';

const app = express();
app.use(cors({ origin: /.*/, credentials: true }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
