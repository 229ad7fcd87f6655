const express = require('express');
const cors = require('cors');

// Global, but nothing is asked with it.
const origins = 'https://a.example.com, https://b.example.com'.replace(/\s/g, '').split(',');

const app = express();
app.use(cors({ origin: origins }));
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
