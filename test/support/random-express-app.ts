// Sources of Express apps whose every layer leaves a mark on the response, from a seeded generator: routers in routers,
// routes, lists, errors and their handlers, `next('route')`.

import type { Random } from './random.ts';

/** The source that makes an `app` with the variable `express`, without the functions that it uses. */
export function randomApp(random: Random): string {
  const names = { next: 0 };
  return ['const app = express();', ...layers(random, 'app', names, 2)].join('\n');
}

/** The same with the functions that it uses. */
export function wholeApp(app: string): string {
  return `${MARKS}${app}`;
}

interface Names {
  next: number;
}

const PATHS = [`'/'`, `'/a'`, `'/a/b'`, `'/:x'`, `'/a/:x'`, `['/a', '/c']`, '/^\\/a/', '/b$/', `'/A'`, `'/a/'`];
const ROUTERS = [
  'express.Router()',
  'express.Router()',
  'express()',
  'express.Router({ strict: true })',
  'express.Router({ caseSensitive: true })',
];

function layers(random: Random, target: string, names: Names, depth: number): string[] {
  return Array.from({ length: 2 + random.below(4) }, () => layer(random, target, names, depth)).flat();
}

function layer(random: Random, target: string, names: Names, depth: number): string[] {
  const path = random.pick(PATHS);
  const handlers = () => Array.from({ length: 1 + random.below(3) }, () => handler(random, names)).join(', ');
  switch (random.below(depth > 0 ? 7 : 6)) {
    case 0:
      return [`${target}.use(${handlers()});`];
    case 1:
      return [`${target}.use(${path}, ${handlers()});`];
    case 2:
      return [`${target}.${random.pick(['get', 'post', 'options', 'all'])}(${path}, ${handlers()});`];
    case 3:
      return [`${target}.get(${path}, [${handlers()}], ${handlers()});`];
    case 4:
      return [`${target}.route(${path}).get(${handlers()}).${random.pick(['post', 'all', 'get'])}(${handlers()});`];
    case 5:
      return [`${target}.use(${errorHandler(random, names)});`];
    default: {
      const router = `router${names.next++}`;
      const mounted = random.below(3) === 0 ? router : `${path}, ${router}`;
      const made = `const ${router} = ${random.pick(ROUTERS)};`;
      return [made, ...layers(random, router, names, depth - 1), `${target}.use(${mounted});`];
    }
  }
}

const ENDS = ['next', 'next', 'next', 'next', 'end', 'fail', 'throw', 'route', 'router', 'path', 'base'];

function handler(random: Random, names: Names): string {
  return `mark('m${names.next++}', '${random.pick(ENDS)}')`;
}

function errorHandler(random: Random, names: Names): string {
  return `markError('e${names.next++}', '${random.pick(['pass', 'next', 'end', 'throw'])}')`;
}

const MARKS = `
const ends = {
  next: (req, res, next) => next(),
  end: (req, res) => res.end(),
  fail: (req, res, next) => next(new Error('x')),
  throw: () => {
    throw new Error('x');
  },
  route: (req, res, next) => next('route'),
  router: (req, res, next) => next('router'),
  path: (req, res, next) => (req.path === '/a' ? next() : res.status(201).end()),
  base: (req, res, next) => (req.baseUrl === '' ? next() : res.status(202).end()),
};
const mark = (name, end) => (req, res, next) => {
  res.append('Access-Control-Expose-Headers', name);
  ends[end](req, res, next);
};
const errorEnds = {
  pass: (error, res, next) => next(error),
  next: (error, res, next) => next(),
  end: (error, res) => res.status(503).end(),
  throw: () => {
    throw new Error('y');
  },
};
const markError = (name, end) => (error, req, res, next) => {
  res.append('Access-Control-Expose-Headers', name);
  errorEnds[end](error, res, next);
};
`;
