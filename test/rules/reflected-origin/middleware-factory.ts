import type { NextFunction, Request, RequestHandler, Response } from 'express';

interface CrossOriginOptions {
  exposed?: string[];
}

export class CrossOrigin {
  constructor(private readonly options: CrossOriginOptions = {}) {}

  handler(): RequestHandler {
    return (req: Request, res: Response, next: NextFunction) => {
      const requestOrigin = req.headers['origin'];
      res.setHeader('Access-Control-Allow-Origin', requestOrigin as string);
      //                                           ^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      res.setHeader('Access-Control-Allow-Credentials', 'true');
      res.setHeader('Access-Control-Expose-Headers', (this.options.exposed ?? []).join(', '));
      res.vary('Origin');
      next();
    };
  }
}
