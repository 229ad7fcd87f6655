import type { NextFunction, Request, Response } from 'express';

export function requireBearer(req: Request, res: Response, next: NextFunction): void {
  const header = req.headers.authorization;
  if (!header?.startsWith('Bearer ')) {
    res.status(401).send('Missing token');
    return;
  }
  next();
}
