const cors = require('cors');
const express = require('express');
const { open } = require('./policies');

express().use(cors(open)).listen(3000);
