import express from 'express';
import cors from 'cors';

const settings = { allowedOrigins: ['https://app.example.com'], origin: 'https://app.example.com' };

const app = express();
app.use(cors(settings));
app.get('/origins', (_request, response) => {
  const { allowedOrigins } = settings;
  response.json(allowedOrigins);
});
app.listen(3000);
