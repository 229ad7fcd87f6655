'use strict';

const { onRequest } = require('firebase-functions/v2/https');

// A webhook: no browser calls it.
exports.webhook = onRequest({ cors: false, invoker: 'private' }, async (req, res) => {
  const answer = await fetch('https://api.example.com/events', { credentials: 'include', body: req.rawBody });
  res.status(answer.status).end();
});
