import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { CorsPolicy, type PolicyOptions } from './cors-policy';

const options: PolicyOptions = {
  origins: ['https://app.example.com', /^https:\/\/preview-\d+\.example\.com$/],
  credentials: true,
} satisfies PolicyOptions;

const policy = new CorsPolicy(options);
const app = express();

app.use((req: Request, res: Response, next: NextFunction): void => {
  policy.apply(req, res);
  if (policy.isPreflight(req)) {
    res.status(204).end();
    return;
  }
  next();
});

app.get('/reports/:id', async (req: Request<{ id: string }>, res: Response) => {
  res.json({ id: req.params.id });
});

app.listen(Number(process.env.PORT ?? 3000));
