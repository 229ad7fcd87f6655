import cors from 'cors';
import express from 'express';
import { withCookies } from './cookies.js';

const app = express();
app.use(cors({ origin: '*', credentials: withCookies }));
app.listen(3000);
