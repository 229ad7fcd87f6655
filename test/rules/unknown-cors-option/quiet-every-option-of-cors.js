const express = require('express');
const cors = require('cors');

const app = express();

app.use(
  cors({
    origin: ['https://app.example.com'],
    methods: 'GET,PUT',
    allowedHeaders: 'content-type',
    exposedHeaders: ['ETag'],
    credentials: true,
    maxAge: 600,
    preflightContinue: false,
    optionsSuccessStatus: 200,
  }),
);

app.listen(3000);
