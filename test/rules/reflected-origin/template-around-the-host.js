const express = require('express');

const app = express();

app.use((req, res, next) => {
  const origin = req.get('Origin');
  if (origin !== undefined) {
    const { protocol, host } = new URL(origin);
    res.set('Access-Control-Allow-Origin', `${protocol}//${host}`);
    //                                     ^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    res.append('Vary', 'Origin');
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/feed', (req, res) => res.json({ entries: [] }));

app.listen(4001);
