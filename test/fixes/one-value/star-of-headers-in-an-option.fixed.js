const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://app.example.com'], credentials: true, allowedHeaders: 'Authorization, Content-Type' }));

app.get('/', (req, res) => res.json([]));

app.listen(3000);
