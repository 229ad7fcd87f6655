const cors = require('cors');
const express = require('express');

const app = express();

if (process.env.NODE_ENV === 'development') {
  app.use(cors({ origin: 'http://localhost:5173', maxAge: '30 seconds' }));
  //                                                      ^^^^^^^^^^^^ hint incomplete-preflight 💡
}
app.put('/drafts/:id', (req, res) => res.json({ saved: true }));
app.listen(3000);
