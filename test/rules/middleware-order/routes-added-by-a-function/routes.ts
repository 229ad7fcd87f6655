import type { Express } from 'express';

export function addRoutes(app: Express): void {
  app.get('/tickets', (_req, res) => {
    res.json([]);
  });
  app.delete('/tickets/:id', (_req, res) => {
    res.sendStatus(204);
  });
}
