// Values that the types forbid and JavaScript allows.

const express = require('express');
const cors = require('cors');

const app = express();
const cases = {
  null: { origin: null },
  zero: { origin: 0 },
  'empty-string': { origin: '', credentials: true },
  number: { origin: 1 },
  set: { origin: new Set(['https://app.example.com']) },
  url: { origin: new URL('https://app.example.com') },
  'string-object': { origin: new String('https://app.example.com') },
  'nested-lists': { origin: [['https://app.example.com'], [/\.example\.org$/]] },
  'true-in-list': { origin: ['https://app.example.com', true] },
  'comma-list': { origin: 'https://app.example.com,https://b.example.com' },
  'credentials-text': { origin: 'https://app.example.com', credentials: 'true' },
  'methods-text': { methods: 'GET, PUT' },
  'no-methods': { methods: [] },
  'headers-alias': { headers: ['X-A', 'X-B'] },
  'no-headers': { allowedHeaders: '' },
  'age-text': { maxAge: '60' },
  'age-zero': { maxAge: 0 },
  'age-none': { maxAge: null },
  status: { optionsSuccessStatus: 200 },
  'exposed-list': { exposedHeaders: ['X-A', 'X-B'] },
  getter: {
    get origin() {
      return 'https://getter.example.com';
    },
  },
  inherited: Object.create({ origin: 'https://proto.example.com' }),
  undefined: undefined,
};

for (const [name, options] of Object.entries(cases)) {
  app.use(`/${name}`, cors(options));
}
for (const name of Object.keys(cases)) app.get(`/${name}`, (req, res) => res.send(name));

app.listen(3000);
