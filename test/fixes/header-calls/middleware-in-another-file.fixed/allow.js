'use strict';

const allowedOrigins = ['https://app.example.com'];

// Lets our pages in.
module.exports = function allow(req, res, next) {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
};
