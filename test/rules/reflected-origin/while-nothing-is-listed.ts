import express from 'express';

const listed = (process.env.SITE_ORIGINS ?? '')
  .split(',')
  .map((entry) => entry.trim())
  .filter(Boolean);

function allowedOrigin(origin: string | undefined): string | undefined {
  if (!origin) return undefined;
  if (listed.length === 0) return origin;
  return listed.find((entry) => entry === origin);
}

const app = express();
app.use((req, res, next) => {
  const origin = allowedOrigin(req.headers.origin);
  res.vary('Origin');
  if (origin) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    //                                           ^^^^^^ error reflected-origin 💡
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
app.get('/orders', (req, res) => {
  res.json([]);
});
app.listen(3000);
