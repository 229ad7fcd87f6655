const cors = require('cors');
const express = require('express');

const app = express();
app.use(cors());
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
