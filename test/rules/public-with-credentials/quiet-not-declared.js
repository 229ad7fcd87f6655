// The words in a string and in the middle of a comment declare nothing.
const express = require('express');

const app = express();
app.get('/', (req, res) => {
  // This was "cors-lint: public" once.
  res.set('Access-Control-Allow-Origin', '*');
  res.send('// cors-lint: public');
});
