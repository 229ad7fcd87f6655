// Regular expressions, anchored and not, alone and in lists.

const express = require('express');
const cors = require('cors');

const app = express();
const subdomain = (host) => new RegExp(`^https://([a-z0-9-]+\\.)?${host.replace(/\./g, '\\.')}$`);

app.use('/anchored', cors({ origin: /^https:\/\/app\.example\.com$/ }));
app.use('/open-end', cors({ origin: /^https:\/\/app\.example\.com/, credentials: true }));
app.use('/dot', cors({ origin: /^https:\/\/app.example.com$/ }));
app.use('/list', cors({ origin: [/\.example\.com$/, 'https://example.com', 'null'] }));
app.use('/made', cors({ origin: subdomain('example.com') }));
app.use('/alternatives', cors({ origin: /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$|app\.example\.com$/i }));

app.get('/anchored', (req, res) => res.send('x'));

app.listen(3000);
