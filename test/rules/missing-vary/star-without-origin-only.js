const express = require('express');

const friends = ['https://a.example.com', 'https://b.example.com'];
const app = express();

app.get('/status', (req, res) => {
  const origin = req.headers.origin;
  if (!origin) {
    res.header('Access-Control-Allow-Origin', '*');
  } else if (friends.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
    //                                        ^^^^^^ warning missing-vary 💡
  }
  res.json({ ok: true });
});

app.listen(3000);
