const cors = require('cors');
const express = require('express');

const app = express();

app.get('/api/todos', (req, res) => res.json([]));

if (process.env.NODE_ENV === 'development') {
  app.use(cors({ origin: 'http://localhost:5173' }));
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info middleware-order 💡
}

app.listen(3000);
