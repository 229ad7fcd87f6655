const cors = require('cors');
const express = require('express');
const fs = require('node:fs');

const app = express();
for (const name of fs.readdirSync(`${__dirname}/plugins`)) app.use(cors(require(`./plugins/${name}`).options));
app.use(cors(require('./plugins/open').options));
