// Six checks that look-alikes pass, each on a route of its own.

const express = require('express');

const app = express();

function allow(path, isAllowed) {
  app.get(path, (req, res) => {
    const { origin = '' } = req.headers;
    if (isAllowed(origin)) {
      res.set('Access-Control-Allow-Origin', origin);
      res.set('Access-Control-Allow-Credentials', 'true');
    }
    res.vary('Origin').json({ path });
  });
}

allow('/ends-with', (origin) => origin.endsWith('example.com'));
allow('/starts-with', (origin) => origin.startsWith('https://app.example.com'));
allow('/index-of', (origin) => origin.indexOf('example.com') > -1);
allow('/includes', (origin) => origin.includes('app.example.com'));
allow('/regexp', (origin) => /https?:\/\/app.example.com/.test(origin));
allow('/match', (origin) => origin.match(/^https:\/\/(.+\.)?example\.com/) !== null);
allow('/upper-case', (origin) => origin.toUpperCase() === 'HTTPS://APP.EXAMPLE.COM');
allow('/split', (origin) => origin.split('//')[1]?.split('.').slice(-2).join('.') === 'example.com');

app.listen(3000);
