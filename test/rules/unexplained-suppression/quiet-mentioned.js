// We tried cors-lint-disable-next-line here, but a list is better.
const cors = require('cors');
const express = require('express');

const app = express();
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'] }));
