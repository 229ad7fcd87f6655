// Everything that the command line takes from the process around it, as one value, so that tests can be that
// process. Source files are walked on the real disk; their text comes from the host.

import type { Engine, Host } from '../engine/index.ts';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** Width of the terminal in characters. */
  readonly columns?: number | undefined;
}

export interface Environment {
  /** Absolute path that relative arguments start from and that shown paths are relative to. */
  readonly cwd: string;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly host: Host;
  /** Called at most once, and only when some file may hold CORS code or the rules are asked for. */
  readonly loadEngine: () => Promise<Engine>;
  /** The version of cors-lint. */
  readonly version: string;
  /** Milliseconds, from any origin; only differences count. */
  readonly now: () => number;
}
