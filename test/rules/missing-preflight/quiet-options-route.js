const express = require('express');
const cors = require('cors');

const app = express();
const allowed = cors({ origin: 'https://shop.example.com' });

app.options('/orders/:id', allowed);
app.delete('/orders/:id', allowed, (req, res) => res.sendStatus(204));

app.listen(3000);
