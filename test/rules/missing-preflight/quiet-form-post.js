const express = require('express');

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/newsletter', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://www.example.com');
  res.send(`Welcome, ${req.body.name}`);
});

app.listen(3000);
