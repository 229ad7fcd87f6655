const cors = require('cors');
const express = require('express');

const app = express();
app.use(cors({ origin: ['https://app.example.com'] }));
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
