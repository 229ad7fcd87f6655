const express = require('express');

const app = express();

// Widgets tell us on which page they are embedded.
app.get('/widget/data', (req, res) => {
  res.set('Access-Control-Allow-Origin', req.query.site);
  //                                     ^^^^^^^^^^^^^^ error reflected-origin 💡
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ customer: req.session.customer });
});

app.listen(8000);
