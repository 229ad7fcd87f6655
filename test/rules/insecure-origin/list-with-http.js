const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://app.example.com', 'http://admin.example.com'], credentials: true }));
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning insecure-origin 💡

app.get('/me', (req, res) => {
  res.json(req.user);
});
