const cors = require('cors');
const express = require('express');

const app = express();
// cors-lint: public -- open data
app.use(cors());
