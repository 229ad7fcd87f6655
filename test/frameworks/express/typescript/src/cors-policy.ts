import type { Request, Response } from 'express';

export interface PolicyOptions {
  origins: readonly (string | RegExp)[];
  credentials?: boolean;
  maxAge?: number;
}

const enum Header {
  Origin = 'Access-Control-Allow-Origin',
  Credentials = 'Access-Control-Allow-Credentials',
  MaxAge = 'Access-Control-Max-Age',
}

export class CorsPolicy {
  private readonly origins: readonly (string | RegExp)[];
  readonly #credentials: boolean;
  protected maxAge: number = 300;

  constructor({ origins, credentials = false, maxAge }: PolicyOptions) {
    this.origins = origins;
    this.#credentials = credentials;
    if (maxAge !== undefined) this.maxAge = maxAge;
  }

  apply(req: Request, res: Response): void {
    const origin = req.headers.origin as string | undefined;
    res.vary('Origin');
    if (!origin || !this.allows(origin)) return;
    res.setHeader(Header.Origin, origin);
    if (this.#credentials) res.setHeader(Header.Credentials, String(this.#credentials));
    if (this.isPreflight(req)) res.setHeader(Header.MaxAge, this.maxAge);
  }

  isPreflight(req: Request): boolean {
    return req.method === 'OPTIONS' && req.headers['access-control-request-method'] !== undefined;
  }

  private allows(origin: string): boolean {
    return this.origins.some((entry) => (typeof entry === 'string' ? entry === origin : entry.test(origin)));
  }
}
