const cors = require('cors');
const express = require('express');

const app = express();
// eslint-disable-next-line no-cors
app.use(cors({ origin: 'https://app.example.com' })); // NOSONAR
