// Without the dashes nobody can tell names from words.
import cors from 'cors';
import express from 'express';

export const app = express();
export function open(): void {
  // cors-lint-disable-next-line reflected-origin because the data is public
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
  app.use(cors({ origin: true, credentials: true }));
}
