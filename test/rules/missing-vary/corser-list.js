'use strict';

const connect = require('connect');
const corser = require('corser');

const app = connect();

app.use(
  corser.create({
    origins: ['https://app.example.com', 'https://admin.example.com'],
    //        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary
    requestHeaders: corser.simpleRequestHeaders.concat(['X-Requested-With']),
  }),
);
app.use((req, res) => {
  res.end('Nice weather today, huh?');
});

app.listen(1337);
