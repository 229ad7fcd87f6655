// What the server says about itself in the client's output. An error is said once, so that a fault met at every
// keystroke fills no screen.

import type { RemoteConsole } from 'vscode-languageserver';

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
  /** Runs `work`; what it throws is logged as an error in `where`, and `fallback` is the answer. */
  guard<T>(where: string, fallback: T, work: () => T): T;
  guardAsync<T>(where: string, fallback: T, work: () => Promise<T>): Promise<T>;
}

/** Of these errors each is written once. */
const REMEMBERED = 200;

export function createLog(console: Pick<RemoteConsole, 'info' | 'warn' | 'error'>): Log {
  const said = new Set<string>();
  const error = (message: string, cause?: unknown): void => {
    const whole = cause === undefined ? message : `${message} ${describe(cause)}`;
    if (said.has(whole)) return;
    if (said.size >= REMEMBERED) said.clear();
    said.add(whole);
    console.error(whole);
  };
  return {
    info: (message) => console.info(message),
    warn: (message) => console.warn(message),
    error,
    guard: (where, fallback, work) => {
      try {
        return work();
      } catch (cause) {
        error(`Internal error in ${where}.`, cause);
        return fallback;
      }
    },
    guardAsync: async (where, fallback, work) => {
      try {
        return await work();
      } catch (cause) {
        error(`Internal error in ${where}.`, cause);
        return fallback;
      }
    },
  };
}

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.stack ?? cause.message;
}
