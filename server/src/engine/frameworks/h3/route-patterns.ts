// The routes of h3: radix3 in version 1, rou3 in version 2. A part that is spelled out beats a parameter, a parameter
// beats a wildcard, wherever the routes stand.

export interface PatternRoute {
  /** Upper case; empty for every method. */
  readonly methods: readonly string[];
  /** `/users/:id`, `/files/**`, `/*`. */
  readonly path: string;
}

interface Compiled {
  readonly pattern: RegExp;
  /** A digit per part, the higher the more it says, and a last one for a pattern without a wildcard at its end. */
  readonly rank: string;
}

/** The route that answers: the one that says most of the path; its own method beats all methods. */
export function findRoute<R extends PatternRoute>(routes: readonly R[], method: string, path: string): R | undefined {
  let best: { route: R; rank: string } | undefined;
  for (const route of routes) {
    const isOwn = route.methods.includes(method);
    if (!isOwn && route.methods.length > 0) continue;
    const compiled = compile(route.path);
    const rank = `${compiled.rank}${isOwn ? '1' : '0'}`;
    // Of two that are alike, version 1 takes the last and version 2 the first: nobody writes them.
    if (matches(compiled, path) && (best === undefined || rank > best.rank)) best = { route, rank };
  }
  return best?.route;
}

/** Whether a path is one that the pattern stands for. */
export function matchesPattern(pattern: string, path: string): boolean {
  return matches(compile(pattern), path);
}

function matches({ pattern }: Compiled, path: string): boolean {
  return pattern.test(path.length > 1 ? path.replace(/\/$/, '') : path);
}

const known = new Map<string, Compiled>();

function compile(path: string): Compiled {
  const before = known.get(path);
  if (before) return before;
  const parts = path.split('/').filter((part) => part !== '');
  const compiled = parts.map(compilePart);
  const source = compiled.map((part) => part.source).join('');
  const end = parts.at(-1)?.startsWith('**') ? '' : '3';
  const result = {
    pattern: new RegExp(`^${source === '' ? '/' : source}${end === '' && parts.length === 1 ? '/?' : ''}$`),
    rank: compiled.map((part) => part.rank).join('') + end,
  };
  known.set(path, result);
  return result;
}

function compilePart(part: string): { readonly source: string; readonly rank: string } {
  if (part === '**') return { source: '(?:/.*)?', rank: '0' };
  if (part.startsWith('**')) return { source: '/.+', rank: '0' };
  if (part === '*') return { source: '/[^/]*', rank: '1' };
  const parameter = /^:\w+(?:\((.*)\))?([?+*])?$/.exec(part);
  if (!parameter) return { source: `/${mixed(part)}`, rank: part.includes(':') ? '1' : '2' };
  const [, , modifier] = parameter;
  // What a parameter's own expression asks of its text is not looked at.
  if (modifier === '?') return { source: '(?:/[^/]+)?', rank: '1' };
  if (modifier === '*') return { source: '(?:/.*)?', rank: '0' };
  return modifier === '+' ? { source: '/.+', rank: '0' } : { source: '/[^/]+', rank: '1' };
}

/** `file-:name.txt` */
function mixed(part: string): string {
  return part
    .split(/(:\w+)/)
    .map((text) => (/^:\w/.test(text) ? '[^/]+' : text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)))
    .join('');
}

/** A path that the pattern stands for: parameters become `x`. */
export function examplePath(pattern: string): string {
  const parts = pattern.split('/').filter((part) => part !== '');
  const filled = parts.map((part) => part.replace(/:\w+(?:\([^)]*\))?[?+*]?/g, 'x').replace(/\*+(?::\w+)?/g, 'x'));
  return `/${filled.join('/')}`;
}

/** How much a pattern says of a path: texts that compare as the patterns rank. */
export function rankOf(pattern: string): string {
  return compile(pattern).rank;
}
