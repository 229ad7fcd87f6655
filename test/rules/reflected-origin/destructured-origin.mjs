import express from 'express';

export const api = express();

api.all('/v1/*splat', (req, res, next) => {
  const { origin, host } = req.headers;
  console.log('%s asks %s', origin, host);
  if (origin) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    //                                           ^^^^^^ warning reflected-origin 💡
    res.setHeader('Vary', 'Origin');
  }
  next();
});

api.get('/v1/orders', (req, res) => {
  res.json({ orders: [] });
});
