import cors, { type CorsOptions } from 'cors';
import express, { type Request, type Response } from 'express';

const options: CorsOptions = {
  origin: true,
  //      ^^^^ warning reflected-origin 💡
  methods: ['GET', 'HEAD'],
  maxAge: 600,
};

export const metrics = express();

metrics.use(cors(options));
metrics.get('/metrics', (_req: Request, res: Response) => {
  res.type('text/plain').send('requests_total 1201\n');
});
