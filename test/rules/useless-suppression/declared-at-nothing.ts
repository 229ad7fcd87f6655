// What follows the comment answers nobody.
import express from 'express';

export function status(app = express()) {
  // cors-lint: public -- the status page
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
  const port = 3000;
  app.get('/logo', (_request, response) => response.set('Access-Control-Allow-Origin', 'https://a.example.com').end());
  app.listen(port);
}
