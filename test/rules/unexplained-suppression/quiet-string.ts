// Not a comment of ours, but a text about one.
import express from 'express';

const hint = 'write `// cors-lint-disable-next-line reflected-origin` above it';
express().get('/hint', (_request, response) => {
  response.set('Access-Control-Allow-Origin', 'https://app.example.com').send(hint);
});
