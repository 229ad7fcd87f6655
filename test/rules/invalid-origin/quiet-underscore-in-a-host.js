const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://my_team.example.com', 'https://xn--bcher-kva.example'] }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
