const cors = require('cors');
const express = require('express');
const settings = require('./settings');

express().use(cors(settings.cors)).listen(settings.port);
