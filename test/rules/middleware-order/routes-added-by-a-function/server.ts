import cors from 'cors';
import express from 'express';
import { addRoutes } from './routes.ts';

const app = express();

addRoutes(app);
app.use(cors({ origin: 'https://app.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.listen(3000);
