const express = require('express');
const cors = require('cors');

const app = express();
const fromOurPages = cors({ origin: 'https://shop.example.com' });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡

app.get('/orders', fromOurPages, (req, res) => res.json([]));
app.delete('/orders/:id', fromOurPages, (req, res) => res.sendStatus(204));

app.listen(process.env.PORT ?? 3000);
