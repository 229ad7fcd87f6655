// The paths of a Koa router's layers. Their syntax is that of the path-to-regexp which each release brings along: 1 up to
// version 8, 6 up to version 13, 8 since.

import { pathToRegexp } from 'path-to-regexp';
import { pathToRegexp as pathToRegexpV6 } from 'path-to-regexp-v6';
import { matchRegExp } from '../../interpreter/regexp/match.ts';
import type { ObjectValue } from '../../interpreter/value.ts';
import { examplePath } from '../express/paths.ts';

/** The major release of path-to-regexp. */
export type Dialect = 1 | 6 | 8;

/** How a router compares paths. */
export interface PathRules {
  readonly dialect: Dialect;
  readonly strict: boolean;
  readonly sensitive: boolean;
}

export type LayerPath =
  /** A pattern: for the whole path of a route, for the beginning of middleware's. */
  | { readonly kind: 'pattern'; readonly text: string; readonly isWhole: boolean }
  /** Middleware without a path: everything below the router's prefix. */
  | { readonly kind: 'below'; readonly prefix: string }
  | { readonly kind: 'regexp'; readonly value: ObjectValue }
  /** A path that the code does not tell: nobody knows what it is for. */
  | { readonly kind: 'unknown' };

/** The path under a prefix that is put before it. */
export function prefixed(path: LayerPath, prefix: string, { strict }: PathRules): LayerPath {
  switch (path.kind) {
    case 'pattern':
      return { ...path, text: path.text === '/' && !strict && prefix !== '' ? prefix : prefix + path.text };
    case 'below':
      return { ...path, prefix: prefix + path.prefix };
    default:
      return path;
  }
}

/** Whether a requested path is one of these. */
export function matches(path: LayerPath, requested: string, rules: PathRules): boolean {
  switch (path.kind) {
    case 'pattern':
      return compile(path.text, path.isWhole, rules)?.test(requested) ?? false;
    case 'below':
      return path.prefix === '' || (compile(path.prefix, false, rules)?.test(requested) ?? false);
    case 'regexp': {
      const { internal } = path.value;
      if (internal.type !== 'regexp') return false;
      const flags = internal.flags.replace(/[gy]/g, '');
      return matchRegExp({ source: internal.source, flags }, requested, 0).kind === 'match';
    }
    case 'unknown':
      return false;
  }
}

/** A path to ask for; `undefined` where nobody can tell one. */
export function exampleOf(path: LayerPath): string | undefined {
  return path.kind === 'pattern' ? examplePath(path.text.replace(/\([^)]*\)\*?$/, 'x')) : undefined;
}

const compiled = new Map<string, RegExp | undefined>();

function compile(text: string, isWhole: boolean, rules: PathRules): RegExp | undefined {
  const key = `${rules.dialect} ${rules.strict} ${rules.sensitive} ${isWhole} ${text}`;
  if (!compiled.has(key)) compiled.set(key, tryCompile(text, isWhole, rules));
  return compiled.get(key);
}

function tryCompile(text: string, isWhole: boolean, { dialect, strict, sensitive }: PathRules): RegExp | undefined {
  try {
    if (dialect === 8) return pathToRegexp(text, { end: isWhole, sensitive, trailing: !strict }).regexp;
    // A star was a pattern by itself once.
    const pattern = dialect === 1 ? text.replace(/(^|\/)\*/g, '$1(.*)') : text;
    return pathToRegexpV6(pattern, [], { end: isWhole, strict, sensitive });
  } catch {
    // The router throws when such a route is added, so there is none.
    return undefined;
  }
}
