// The options object is changed after it was made.

const express = require('express');
const cors = require('cors');

const origins = [];
const options = { methods: 'GET', credentials: false };

origins.push('https://app.example.com');
options.origin = origins;
options['credentials'] = true;
delete options.methods;
Object.assign(options, { maxAge: 5 });
origins.push('https://late.example.com');

const middleware = cors(options);
origins.unshift('https://later.example.com');

const app = express();
app.use(middleware);
app.get('/', (req, res) => res.send('x'));
app.listen(3000);
