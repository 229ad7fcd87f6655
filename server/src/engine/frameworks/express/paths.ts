// Path patterns of Express 4 (path-to-regexp 0.1) and Express 5 (path-to-regexp 8): does a path match, and which path
// would.

import { pathToRegexp } from 'path-to-regexp';
import pathToRegexpV0 from 'path-to-regexp-v0';
import { matchRegExp } from '../../interpreter/regexp/match.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';

/** A pattern as given to `use` or a verb: a string, a RegExp, or several. */
export type PathPattern = readonly Value[];
/** The major version of Express, which decides the patterns' syntax. */
export type PathSyntax = 4 | 5;

/** How a router compares paths. */
export interface PathRules {
  readonly syntax: PathSyntax;
  /** Whether a slash at the end makes another path. */
  readonly strict: boolean;
  readonly caseSensitive: boolean;
}

export const ANY_PATH: PathPattern = [];

const compiled = new Map<string, RegExp | undefined>();

/**
 * What is left of `path` below the pattern (`/` at least), or `undefined` where it does not match. An unknown pattern
 * is taken not to match: nobody knows which paths it is for.
 */
export function matchesPath(
  pattern: PathPattern,
  path: string,
  isPrefix: boolean,
  run: Run,
  rules: PathRules,
): string | undefined {
  if (pattern.length === 0) return path;
  for (const part of pattern) {
    const rest = matchPart(part, path, isPrefix, run, rules);
    if (rest !== undefined) return rest;
  }
  return undefined;
}

function matchPart(part: Value, path: string, isPrefix: boolean, run: Run, rules: PathRules): string | undefined {
  const settled = run.force(part);
  if (settled.kind === 'primitive' && typeof settled.value === 'string') {
    const matched = compile(settled.value, isPrefix, rules)?.exec(path)?.[0];
    return matched === undefined ? undefined : below(path, matched);
  }
  if (settled.kind !== 'object' || settled.internal.type !== 'regexp') return undefined;
  const { source, flags } = settled.internal;
  const outcome = matchRegExp({ source, flags: flags.replace(/[gy]/g, '') }, path, 0);
  if (outcome.kind !== 'match') return undefined;
  const matched = path.slice(outcome.index, outcome.end);
  return isPrefix && !isMountPoint(matched, path) ? undefined : below(path, matched);
}

/** What `use` strips must stand at the beginning of the path and end where a segment ends. */
function isMountPoint(matched: string, path: string): boolean {
  const following = path[matched.length];
  return path.startsWith(matched) && (matched === '' || following === undefined || following === '/');
}

function below(path: string, matched: string): string {
  const rest = path.slice(matched.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The library's regular expression for a pattern; `undefined` for one that Express itself would refuse at start-up. */
function compile(pattern: string, isPrefix: boolean, rules: PathRules): RegExp | undefined {
  const key = `${rules.syntax} ${rules.strict} ${rules.caseSensitive} ${isPrefix} ${pattern}`;
  if (!compiled.has(key)) compiled.set(key, tryCompile(pattern, isPrefix, rules));
  return compiled.get(key);
}

function tryCompile(pattern: string, isPrefix: boolean, rules: PathRules): RegExp | undefined {
  if (isPrefix && pattern === '/') return /^/;
  // Middleware of `use` never minds a slash at the end.
  const strict = rules.strict && !isPrefix;
  const options = { end: !isPrefix, sensitive: rules.caseSensitive };
  try {
    if (rules.syntax === 4) return pathToRegexpV0(pattern, [], { ...options, strict });
    const loose = strict || pattern === '/' ? pattern : pattern.replace(/\/+$/, '');
    return pathToRegexp(loose, { ...options, trailing: !strict }).regexp;
  } catch {
    // A pattern with a syntax error: Express throws when the route is added, so there is no such route.
    return undefined;
  }
}

/** A path that the pattern matches: parameters become `x`. */
export function examplePath(pattern: string): string {
  const path = pattern
    .replace(/\{[^}]*\}/g, '')
    .replace(/:\w+(?:\([^)]*\))?[?*+]?/g, 'x')
    .replace(/\([^)]*\)\??/g, 'x')
    .replace(/\*\w*/g, 'x')
    .replace(/[?+]/g, '');
  return path.startsWith('/') ? path : `/${path}`;
}

/** The first string of a pattern; `undefined` where there is none. */
export function firstPath(pattern: PathPattern, run: Run): string | undefined {
  for (const part of pattern) {
    const settled = run.force(part);
    if (settled.kind === 'primitive' && typeof settled.value === 'string') return settled.value;
  }
  return undefined;
}
