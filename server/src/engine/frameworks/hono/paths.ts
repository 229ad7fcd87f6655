// Paths of Hono: how they are put together, which of them a route answers, and one that it would.

import { matchRegExp } from '../../interpreter/regexp/match.ts';

/** `/api` and `/users` are `/api/users`; `/` below something is that itself. */
export function mergePath(base: string, path: string): string {
  const start = base.startsWith('/') ? base : `/${base}`;
  if (path === '/') return start;
  return `${start}${start.endsWith('/') ? '' : '/'}${path.replace(/^\//, '')}`;
}

/** Whether a route's path answers for the one that is asked. All of it has to match, for middleware too. */
export function matchesPath(pattern: string, path: string): boolean {
  return variants(pattern).some((variant) => {
    const source = `^${segmentsOf(variant).map(sourceOf).join('')}$`;
    return matchRegExp({ source, flags: '' }, path, 0).kind === 'match';
  });
}

/** A path that the pattern matches. */
export function examplePath(pattern: string): string {
  const segments = segmentsOf(pattern).map((segment) => {
    if (segment === '*') return pattern === '/*' ? 'any' : 'x';
    if (!segment.startsWith(':')) return segment;
    return /\\d|0-9/.test(segment) ? '1' : 'x';
  });
  return `/${segments.join('/')}`;
}

/** `/users/:id?` is `/users` and `/users/:id`; only the last parameter of a path may be left out. */
function variants(pattern: string): readonly string[] {
  if (!pattern.endsWith('?') || !pattern.includes(':')) return [pattern];
  const whole = pattern.slice(0, -1);
  return [whole, whole.slice(0, whole.lastIndexOf('/')) || '/'];
}

/** What stands between the slashes; a parameter's own pattern, in braces, may hold some. */
function segmentsOf(pattern: string): readonly string[] {
  return pattern.replace(/^\//, '').split(/\/(?![^{]*\})/);
}

function sourceOf(segment: string, index: number, all: readonly string[]): string {
  if (segment === '*') return index === all.length - 1 ? '(?:|/.*)' : '/[^/]+';
  const [, own] = /^:[^{}]+(?:\{(.+)\})?$/.exec(segment) ?? [];
  if (own !== undefined) return `/(?:${own})`;
  return segment.startsWith(':') ? '/[^/]+' : `/${segment.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}`;
}
