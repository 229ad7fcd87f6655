// An echo where a plain `*` would do.
import cors from 'cors';
import express from 'express';

const app = express();
app.use(cors({ origin: true })); // cors-lint: public -- fonts
//                     ^^^^ error public-with-credentials 💡
