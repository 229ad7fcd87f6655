// A pattern without an anchor.
// requests: GET /

import { onRequest } from 'firebase-functions/v2/https';

const options = { cors: /example\.com/, maxInstances: 10 };

export const api = onRequest(options, (req, res) => {
  res.send('ok');
});
