import express, { type NextFunction, type Request, type Response } from 'express';

const app = express();

app.get('/', (_req: Request, res: Response) => {
  res.json([]);
});
app.use((req: Request, res: Response, next: NextFunction) => {
  res.vary('Origin');
  const origin = req.get('origin');
  if (origin === 'https://app.example.com') {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  next();
});
app.listen(3000);
