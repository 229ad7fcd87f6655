// Each comment has something to suppress, or to end.
const express = require('express');

const app = express();
/* cors-lint-disable reflected-origin -- both are public */
app.get('/a', (req, res) => res.set({ 'Access-Control-Allow-Origin': req.get('Origin'), Vary: 'Origin' }).end());
/* cors-lint-enable */
app.get('/b', (req, res) => res.end());
/* cors-lint-disable reflected-origin -- this one too */
app.get('/c', (req, res) => res.set({ 'Access-Control-Allow-Origin': req.get('Origin'), Vary: 'Origin' }).end());
/* cors-lint-enable reflected-origin */
