const express = require('express');

const app = express();

app.get('/session', (req, res) => {
  res.set({ 'Access-Control-Allow-Origin': 'https://app.example.com', 'Access-Control-Allow-Credentials': 'True' });
  //                                                                                                      ^^^^^^ warning invalid-credentials-value 💡
  res.json({ user: req.user });
});
