// requests: GET /, GET /admin
// Functions that are given the app, found in a table and called in a loop.
const express = require('express');
const plugins = require('./plugins');

const app = express();
const settings = { cors: { origins: ['https://app.example.com'], credentials: true }, admin: { path: '/admin' } };

for (const [name, register] of Object.entries(plugins)) register(app, settings[name]);

app.get('/', (req, res) => res.send('home'));
app.listen(3000);
