const express = require('express');
const cors = require('cors');

const corsOptions = {
  origins: ['https://app.example.com', 'https://admin.example.com'],
  origin(origin, callback) {
    callback(null, corsOptions.origins.includes(origin) ? origin : false);
  },
};

const app = express();

app.use((req, res, next) => {
  res.vary('Origin');
  next();
});
app.use(cors(corsOptions));

app.listen(3000);
