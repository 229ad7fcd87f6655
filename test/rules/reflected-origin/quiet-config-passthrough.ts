import cors from 'cors';
import express, { type Express } from 'express';
import type { ServerConfig } from './types';

export function createServer(config: ServerConfig): Express {
  const app = express();
  if (config.cors) {
    app.use(cors(config.cors));
  }
  app.use('/files', cors({ origin: config.filesOrigin, credentials: config.credentials }));
  app.get('/files', (_req, res) => {
    res.json([]);
  });
  return app;
}
