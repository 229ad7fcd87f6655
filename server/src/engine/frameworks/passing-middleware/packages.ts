// Packages whose middleware, or plugin, passes every well-formed request on and writes no header of CORS, each with the releases that
// were run for it (test/frameworks/middleware.test.ts). What
// refuses requests without credentials is told apart: it refuses preflights, which carry none.

export interface PassingPackage {
  /** The releases that it was seen in, as a range. */
  readonly versions: string;
  readonly form: 'connect' | 'koa' | 'fastify';
  /** The functions that make a middleware; the empty name is for the module itself, which is the plugin in Fastify. */
  readonly makers: readonly string[];
  /** Those of them whose middleware reads bodies of JSON. */
  readonly readsJson?: readonly string[];
  /**
   * The functions that make a middleware which answers 401 to whoever brings no credentials, and so to every preflight;
   * where there is a text, only if that is the first argument. What it does about other requests nobody knows.
   */
  readonly turnsAway?: Readonly<Record<string, readonly string[]>>;
  /** The functions whose answer has methods that make a middleware: `multer({…}).single('photo')`. */
  readonly makersOfMakers?: Readonly<Record<string, readonly string[]>>;
}

const HELMET = [
  '',
  'contentSecurityPolicy',
  'crossOriginEmbedderPolicy',
  'crossOriginOpenerPolicy',
  'crossOriginResourcePolicy',
  'dnsPrefetchControl',
  'expectCt',
  'frameguard',
  'hidePoweredBy',
  'hsts',
  'ieNoOpen',
  'noSniff',
  'originAgentCluster',
  'permittedCrossDomainPolicies',
  'referrerPolicy',
  'xssFilter',
];

export const PASSING_PACKAGES: Readonly<Record<string, PassingPackage>> = {
  'body-parser': {
    versions: '>=1.20 <3',
    form: 'connect',
    makers: ['json', 'urlencoded', 'text', 'raw'],
    readsJson: ['json'],
  },
  compression: { versions: '1.x', form: 'connect', makers: [''] },
  'connect-timeout': { versions: '1.x', form: 'connect', makers: [''] },
  'cookie-parser': { versions: '1.x', form: 'connect', makers: [''] },
  'cookie-session': { versions: '2.x', form: 'connect', makers: [''] },
  'express-rate-limit': { versions: '>=5.5 <9', form: 'connect', makers: ['', 'rateLimit'] },
  'express-session': { versions: '1.x', form: 'connect', makers: [''] },
  helmet: { versions: '>=4.6 <9', form: 'connect', makers: HELMET },
  morgan: { versions: '1.x', form: 'connect', makers: [''] },
  multer: {
    versions: '>=1.4.4 <3',
    form: 'connect',
    makers: [],
    makersOfMakers: { '': ['single', 'array', 'fields', 'none', 'any'] },
  },
  'express-basic-auth': { versions: '1.x', form: 'connect', makers: [], turnsAway: { '': [] } },
  passport: {
    versions: '>=0.4 <0.8',
    form: 'connect',
    makers: ['initialize', 'session'],
    turnsAway: { authenticate: ['jwt'] },
  },
  'pino-http': { versions: '>=8 <12', form: 'connect', makers: ['', 'pinoHttp'] },
  'response-time': { versions: '2.x', form: 'connect', makers: [''] },
  'serve-favicon': { versions: '2.x', form: 'connect', makers: [''] },
  'koa-bodyparser': { versions: '4.x', form: 'koa', makers: [''], readsJson: [''] },
  'koa-compress': { versions: '5.x', form: 'koa', makers: [''] },
  'koa-helmet': { versions: '>=7 <10', form: 'koa', makers: HELMET },
  'koa-logger': { versions: '>=3 <5', form: 'koa', makers: [''] },
  '@fastify/compress': { versions: '>=9 <10', form: 'fastify', makers: [''] },
  '@fastify/cookie': { versions: '>=11 <12', form: 'fastify', makers: [''] },
  '@fastify/formbody': { versions: '>=9 <10', form: 'fastify', makers: [''] },
  '@fastify/helmet': { versions: '>=13 <14', form: 'fastify', makers: [''] },
  '@fastify/jwt': { versions: '>=10 <11', form: 'fastify', makers: [''] },
  '@fastify/multipart': { versions: '>=10 <11', form: 'fastify', makers: [''] },
  '@fastify/rate-limit': { versions: '>=11 <12', form: 'fastify', makers: [''] },
  '@fastify/sensible': { versions: '>=6 <7', form: 'fastify', makers: [''] },
  '@fastify/swagger': { versions: '>=9 <10', form: 'fastify', makers: [''] },
  '@fastify/under-pressure': { versions: '>=9 <10', form: 'fastify', makers: [''] },
};
