const http = require('http');
const express = require('express');
const cors = require('cors');
const restifyCors = require('restify-cors-middleware2');

const shared = { origins: ['https://app.example.com'], origin: 'https://app.example.com', exposeHeaders: ['ETag'] };

const app = express();
app.use(cors(shared));
const other = restifyCors(shared);

http.createServer(app).listen(3000);
module.exports = other;
