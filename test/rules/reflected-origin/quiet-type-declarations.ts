export interface CorsOptions {
  /** `true` echoes the Origin, `'*'` allows everybody. */
  origin?: boolean | string | RegExp | readonly string[];
  credentials?: boolean;
}

export type CorsHeaders = {
  'Access-Control-Allow-Origin': '*' | 'null' | (string & {});
  'Access-Control-Allow-Credentials'?: 'true';
};

export const enum HeaderName {
  AllowOrigin = 'Access-Control-Allow-Origin',
  AllowCredentials = 'Access-Control-Allow-Credentials',
}

declare module 'express-serve-static-core' {
  interface Request {
    cors?: CorsOptions;
  }
}

export declare function cors(options: CorsOptions): (headers: CorsHeaders) => void;
