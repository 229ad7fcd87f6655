const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: 'https://app.example.com' }));

app.get('/menu', (req, res) => {
  res.append('Access-Control-Allow-Origin', '*');
  //                                        ^^^ warning duplicate-allow-origin 💡
  res.json(['soup']);
});
