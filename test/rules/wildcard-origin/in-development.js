const express = require('express');
const app = express();

app.use((req, res, next) => {
  if (process.env.NODE_ENV === 'development') res.set('Access-Control-Allow-Origin', '*');
  //                                                                                 ^^^ info wildcard-origin 💡
  next();
});
app.get('/', (req, res) => res.send('hello'));
app.listen(3000, 'localhost');
