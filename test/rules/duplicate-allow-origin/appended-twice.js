const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.append('Access-Control-Allow-Origin', '*');
  next();
});

app.get('/menu', (req, res) => {
  res.append('Access-Control-Allow-Origin', '*');
  //                                        ^^^ warning duplicate-allow-origin 💡
  res.json(['soup']);
});
