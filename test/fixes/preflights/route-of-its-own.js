const express = require('express');
const cors = require('cors');

const corsOptions = { origin: ['https://app.example.com'] };

const app = express();
app.use(express.json());
app.put('/items/:id', cors(corsOptions), (req, res) => res.json(req.body));
app.listen(3000);
