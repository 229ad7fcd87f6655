// Comments of other linters are none of ours.
import express from 'express';

const app = express();
// eslint-disable-next-line reflected-origin -- not ours
app.get('/', (_request, response) => {
  // biome-ignore lint/suspicious: not ours
  response.set('Access-Control-Allow-Origin', 'https://app.example.com');
  response.end(); // nosemgrep: cors-lint
});
