import express from 'express';
import cors from 'cors';

const CREDENTIALS = 1;
//                  ^ warning invalid-credentials-value 💡

const app = express();
app.use(cors({ origin: 'https://app.example.com', credentials: CREDENTIALS as unknown as boolean }));
app.listen(3000);
