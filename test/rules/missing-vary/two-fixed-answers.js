const express = require('express');
const app = express();

// Staging may read production's catalogue.
app.get('/catalogue', (req, res) => {
  if (req.headers.origin === 'https://staging.example.com') {
    res.set('Access-Control-Allow-Origin', 'https://staging.example.com');
  } else {
    res.set('Access-Control-Allow-Origin', 'https://www.example.com');
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary 💡
  }
  res.json({ items: [] });
});

app.listen(3000);
