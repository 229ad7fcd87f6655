// Why a host gave no text for a file: a good reason (no source code in it) or a failure that the user must hear of.

import { accessSync, constants } from 'node:fs';

import type { FilePath } from '../engine/index.ts';

export interface Unreadable {
  /** True when the file should have been checked: then the run has failed. */
  readonly isFailure: boolean;
  /** A complete sentence. */
  readonly message: string;
}

/** Tells a file that the system refuses to show from one that the host takes for no source code; `name` is how it is called in the message. */
export function whyUnreadable(file: FilePath, name: string): Unreadable {
  try {
    accessSync(file, constants.R_OK);
    return { isFailure: false, message: `${name} is skipped: it is not text, or too large to be source code.` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { isFailure: true, message: `${name} cannot be read: ${reason}.` };
  }
}
