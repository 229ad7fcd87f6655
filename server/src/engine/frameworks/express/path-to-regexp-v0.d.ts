// path-to-regexp 0.1, the pattern language of Express 4, ships no types.

declare module 'path-to-regexp-v0' {
  /** Throws a SyntaxError or TypeError for a pattern that it cannot read. */
  export default function pathToRegexp(
    path: string,
    keys: unknown[],
    options: { end: boolean; sensitive: boolean; strict: boolean },
  ): RegExp;
}
