const express = require('express');

const app = express();

app.get('/menu', (req, res) => {
  res.set('Access-Control-Allow-Origin', ['https://app.example.com', 'https://admin.example.com']);
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
  res.json(['soup']);
});
