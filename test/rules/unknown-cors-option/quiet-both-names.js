const express = require('express');
const cors = require('cors');

const app = express();

// For two servers: one reads the first name, one the second.
app.use(cors({ origin: 'https://app.example.com', allowedHeaders: ['X-Id'], allowHeaders: ['X-Id'] }));

app.listen(3000);
