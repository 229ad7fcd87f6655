const express = require('express');

const app = express();
app.use(express.json());

app.put('/profile', (req, res) => res.json(req.body));
app.delete('/profile', (req, res) => res.sendStatus(204));

app.listen(3000);
