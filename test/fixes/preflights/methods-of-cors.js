const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: 'https://shop.example.com', methods: ['GET', 'POST'] }));

app.delete('/orders/:id', (req, res) => res.sendStatus(204));

app.listen(3000);
