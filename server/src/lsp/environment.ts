// What differs between the runtimes that the language server runs in. Each door in main/ makes one; tests make
// their own, with a clock that only moves when told to.

import type { Engine, Host } from '../engine/index.ts';

export interface Environment {
  /** The files as they are saved; the text of open files is laid over it by the server. */
  readonly host: Host;
  readonly timers: Timers;
  /** Called when the first file that may hold CORS code is checked, and again only after it has failed. */
  readonly loadEngine: () => Promise<Engine>;
  /** The version of cors-lint. */
  readonly version: string;
}

export interface Timers {
  /** Calls `run` after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
  /** Resolves once messages that have arrived in the meantime could be read. */
  nextTurn(): Promise<void>;
  /** Milliseconds, from any origin; only differences count. */
  now(): number;
}
