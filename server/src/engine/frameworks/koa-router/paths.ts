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
  /** Whether the path of middleware is a regular expression, which version 14 looks for anywhere in the request's. */
  readonly takesRegExps: boolean;
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
      return path.isWhole ? matchesPattern(path.text, true, requested, rules) : isBelow(path.text, requested, rules);
    case 'below':
      return path.prefix === '' || isBelow(path.prefix, requested, rules);
    case 'regexp': {
      const { internal } = path.value;
      return internal.type === 'regexp' && matchesRegExp(internal.source, internal.flags, requested);
    }
    case 'unknown':
      return false;
  }
}

function isBelow(text: string, requested: string, rules: PathRules): boolean {
  return rules.takesRegExps ? matchesRegExp(text, '', requested) : matchesPattern(text, false, requested, rules);
}

function matchesPattern(text: string, isWhole: boolean, requested: string, rules: PathRules): boolean {
  return compile(text, isWhole, rules)?.test(requested) ?? false;
}

function matchesRegExp(source: string, flags: string, requested: string): boolean {
  return matchRegExp({ source, flags: flags.replace(/[gy]/g, '') }, requested, 0).kind === 'match';
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
