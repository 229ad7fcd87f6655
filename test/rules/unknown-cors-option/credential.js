const express = require('express');
const cors = require('cors');

const app = express();

app.use(cors({ origin: ['https://app.example.com'], credential: true }));
//                                                  ^^^^^^^^^^ warning unknown-cors-option 💡

app.get('/me', (req, res) => res.json({ name: 'Ada' }));

app.listen(3000);
