// The wildcard was replaced by a list, the comment stayed.
import cors from 'cors';
import express from 'express';

export function createApp() {
  const app = express();
  // cors-lint-disable-next-line reflected-origin -- until the partners have told us their domains
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
  app.use(cors({ origin: ['https://partner.example.com'], credentials: true }));
  return app;
}
