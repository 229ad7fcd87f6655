const express = require('express');
const cors = require('cors');

const app = express();
if (process.env.NODE_ENV !== 'production') {
  app.use(cors({ origin: 'https://dev.example.com', methods: ['GET'] }));
  //                                                         ^^^^^^^ info incomplete-preflight 💡
}

app.patch('/layout', (req, res) => res.json({ saved: true }));

app.listen(3000);
