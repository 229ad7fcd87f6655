const express = require('express');

const app = express();

app.get('/menu', (req, res) => {
  res.append('Access-Control-Allow-Origin', '*');
  res.json(['soup']);
});

app.get('/wine', (req, res) => {
  res.append('Access-Control-Allow-Origin', '*');
  res.json(['red']);
});
