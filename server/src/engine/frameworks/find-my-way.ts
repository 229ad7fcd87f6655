// find-my-way, the router of Fastify and restify: what is spelled out beats a parameter, a parameter beats a wildcard,
// wherever the routes stand.

export interface PathRoute {
  /** Upper case; empty for every method. */
  readonly methods: readonly string[];
  /** `/users/:id`, `/files/*`, `*`. */
  readonly path: string;
}

export interface PathMatching {
  readonly ignoreTrailingSlash: boolean;
  readonly caseSensitive: boolean;
}

interface Compiled {
  readonly pattern: RegExp;
  /** A digit per part: 2 for each character that is spelled out, 1 for a parameter, 0 for a wildcard. */
  readonly rank: string;
}

/** The route that answers, the first of those that are alike. */
export function findRoute<R extends PathRoute>(
  routes: readonly R[],
  method: string,
  path: string,
  matching: PathMatching,
): R | undefined {
  let best: { route: R; rank: string } | undefined;
  for (const route of routes) {
    if (route.methods.length > 0 && !route.methods.includes(method)) continue;
    const { pattern, rank } = compile(route.path, matching);
    if (pattern.test(path) && (best === undefined || rank > best.rank)) best = { route, rank };
  }
  return best?.route;
}

const PARAMETER = /^:(\w+)(\((?:[^()]|\([^()]*\))*\))?(\?)?/;
const compiled = new Map<string, Compiled>();

function compile(path: string, matching: PathMatching): Compiled {
  const { ignoreTrailingSlash, caseSensitive } = matching;
  const key = `${ignoreTrailingSlash} ${caseSensitive} ${path}`;
  const known = compiled.get(key);
  if (known) return known;
  const { source, rank } = partsOf(ignoreTrailingSlash && path.length > 1 ? path.replace(/\/$/, '') : path);
  const pattern = new RegExp(`^${source}${ignoreTrailingSlash ? '/?' : ''}$`, caseSensitive ? '' : 'i');
  const result = { pattern, rank };
  compiled.set(key, result);
  return result;
}

function partsOf(path: string): { readonly source: string; readonly rank: string } {
  let source = '';
  let rank = '';
  for (let at = 0; at < path.length;) {
    const rest = path.slice(at);
    const parameter = rest.startsWith('::') ? null : PARAMETER.exec(rest);
    if (parameter) {
      // What a parameter's own expression asks of its text is not looked at.
      const isOptional = parameter[3] !== undefined;
      source = isOptional ? source.replace(/\/$/, '(?:/[^/]+?)?') : `${source}[^/]+?`;
      rank += '1';
      at += parameter[0].length;
    } else if (rest.startsWith('*')) {
      source += '.*';
      rank += '0';
      at += 1;
    } else {
      source += (rest[0] ?? '').replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
      rank += '2';
      at += rest.startsWith('::') ? 2 : 1;
    }
  }
  return { source, rank };
}

/** A path that the pattern matches: a parameter becomes `x`, or `1` where it asks for digits. */
export function pathMatching(pattern: string): string {
  const path = pattern
    .replace(/:\w+\((?:[^()]|\([^()]*\))*\)\??/g, (part) => (/\\d|0-9/.test(part) ? '1' : 'x'))
    .replace(/(^|[^:]):\w+\??/g, '$1x')
    .replace('*', 'x')
    .replace(/::/g, ':');
  return path.startsWith('/') ? path : `/${path}`;
}
