// The patterns of itty-router's paths: `/users/:id`, `/files/:path+`, `/feed.:format?`, `/api/*`.

import { matchRegExp } from '../../interpreter/regexp/match.ts';

export interface Pattern {
  readonly matches: (path: string) => boolean;
  /** A path that matches. */
  readonly example: string;
  /** The names of its parameters. */
  readonly names: readonly string[];
}

const TOKEN = /(\/?\.?):(\w+)(\+?)(\??)|(\/?)\*|[^:*]/g;
/** Pieces of regular expressions work in patterns too: which paths those match is not asked. */
const REGULAR_EXPRESSION = /[()[\]{}|^$\\+?]/;

/** The pattern that a router with this base makes of a route's path. `restMayBeEmpty`: whether `:path+` matches nothing. */
export function patternOf(base: string, route: string, restMayBeEmpty: boolean): Pattern {
  const text = (base + route).replace(/\/+(\/|$)/g, '$1');
  let source = '';
  let example = '';
  const names: string[] = [];
  for (const [piece, lead = '', name, greedy, optional, slash = ''] of text.matchAll(TOKEN)) {
    if (name !== undefined) {
      names.push(name);
      const content = greedy ? `.${restMayBeEmpty ? '*' : '+'}` : lead.includes('.') ? '[^./]+' : '[^/]+';
      source += `(?:${escaped(lead)}${content})${optional ?? ''}`;
      example += `${lead}x`;
    } else if (piece.endsWith('*')) {
      source += `(?:${slash}.*)?`;
      example += slash && `${slash}x`;
    } else {
      source += escaped(piece);
      example += piece;
    }
  }
  const path = example.startsWith('/') ? example : `/${example}`;
  const matches = REGULAR_EXPRESSION.test(text.replace(/:\w+\+?\??/g, ''))
    ? (asked: string) => asked === path
    : (asked: string) => matchRegExp({ source: `^${source}/*$`, flags: '' }, asked, 0).kind === 'match';
  return { matches, example: path, names };
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}
