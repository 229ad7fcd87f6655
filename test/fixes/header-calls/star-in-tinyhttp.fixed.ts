import { App } from '@tinyhttp/app';

const allowedOrigins = ['https://app.example.com'];

const app = new App();

app.get('/', (req, res) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ name: 'Ada' });
});

app.listen(3000);
