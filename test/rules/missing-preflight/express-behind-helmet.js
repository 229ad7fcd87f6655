const compression = require('compression');
const cookieParser = require('cookie-parser');
const express = require('express');
const helmet = require('helmet');
const morgan = require('morgan');

const app = express();

app.use(morgan('combined'));
app.use(helmet({ contentSecurityPolicy: false }));
app.use(compression());
app.use(cookieParser(process.env.COOKIE_SECRET));

app.put('/profile', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  res.json({ saved: true });
});

app.listen(3000);
