const cors = require('cors');
const express = require('express');
const { options } = require('./options');

express().use(cors(options)).listen(3000);
