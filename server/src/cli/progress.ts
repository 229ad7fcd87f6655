// One line on the terminal that says how far we are. Silent where nobody watches: in a pipe, a log, a CI job.

import type { Environment } from './environment.ts';

export interface Progress {
  /** Replaces the line; most calls are dropped, so it may be called for every file. */
  show(text: string): void;
  /** Takes the line away. Must be called before anything else is written. */
  clear(): void;
}

const PAUSE_MS = 80;

/** A progress line on `stderr`, at most one new text in 80 ms. */
export function createProgress({ stderr, env, now }: Environment): Progress {
  const isWatched = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'];
  if (!isWatched) return { show: () => {}, clear: () => {} };

  const width = Math.max((stderr.columns || 80) - 1, 20);
  let shownAt = -Infinity;
  let isShown = false;
  return {
    show(text) {
      if (now() - shownAt < PAUSE_MS) return;
      shownAt = now();
      isShown = true;
      stderr.write(`\r\u001b[2K${text.slice(0, width)}`);
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[2K');
      isShown = false;
    },
  };
}
