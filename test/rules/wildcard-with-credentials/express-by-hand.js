const express = require('express');
const app = express();

app.use(function (req, res, next) {
  res.setHeader('Access-Control-Allow-Origin', '*');
  //                                           ^^^ error wildcard-with-credentials 💡
  res.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS, PUT, PATCH, DELETE');
  res.setHeader('Access-Control-Allow-Headers', 'X-Requested-With,content-type');
  res.setHeader('Access-Control-Allow-Credentials', true);
  next();
});

app.get('/tasks', (req, res) => {
  res.send([{ id: 1, title: 'Water the plants' }]);
});

app.listen(8000);
