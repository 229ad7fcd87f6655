const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: 'https://app.example.com', allowedHeaders: ['Authorization', 'X-Trace-Id'] }));
//                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
app.use(express.json());

app.post('/comments', (req, res) => res.status(201).json({ text: req.body.text }));

app.listen(3000);
