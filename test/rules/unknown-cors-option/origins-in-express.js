const express = require('express');
const cors = require('cors');

const app = express();

app.use(cors({ origins: ['https://app.example.com', 'https://admin.example.com'] }));
//             ^^^^^^^ error unknown-cors-option 💡

app.get('/orders', (req, res) => res.json([]));

app.listen(3000);
