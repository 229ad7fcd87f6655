import bodyParser from 'body-parser';
import express from 'express';
import rateLimit from 'express-rate-limit';
import session from 'express-session';

const app = express();

app.use(rateLimit({ windowMs: 15 * 60 * 1000, limit: 100 }));
app.use(session({ secret: process.env.SESSION_SECRET ?? 'development', resave: false, saveUninitialized: false }));
app.use(bodyParser.json({ limit: '1mb' }));

app.post('/orders', (req, res) => {
  res.header('Access-Control-Allow-Origin', '*');
  //                                        ^^^ warning missing-preflight 💡
  res.status(201).json({ id: req.body.id });
});

app.listen(3000);
