const cors = require('cors');
const express = require('express');
const helmet = require('helmet');
const session = require('express-session');

const app = express();

app.use(helmet());
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false }));
app.use(cors({ origin: 'https://shop.example.com', credentials: true, methods: ['GET', 'POST'] }));
//                                                                             ^^^^^^^^^^^^^^^ warning incomplete-preflight 💡

app.delete('/cart/:item', (req, res) => res.sendStatus(204));

app.listen(3000);
