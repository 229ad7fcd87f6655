// Plain wildcards are only reported where somebody asks for it.
const cors = require('cors');
const express = require('express');

const app = express();
// cors-lint-disable-next-line wildcard-origin -- open data
app.use(cors());
