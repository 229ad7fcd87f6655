const cors = require('cors');
const express = require('express');

const allowedOrigins = ['https://app.example.com', 'https://admin.example.com'];

const app = express();
app.use(cors({ origin: allowedOrigins, credentials: true }));
app.get('/', (req, res) => res.json({ allowedOrigins }));
app.listen(3000);
