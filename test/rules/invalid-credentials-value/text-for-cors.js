const express = require('express');
const cors = require('cors');

const app = express();

app.use(cors({ origin: ['https://app.example.com'], credentials: 'true' }));
//                                                               ^^^^^^ warning invalid-credentials-value 💡

app.get('/me', (req, res) => res.json({ name: 'Ada' }));

app.listen(3000);
