// bun.lock, Bun's text lockfile: JSON with comments whose `packages` map names to `["cors@2.8.5", …]`. The binary
// bun.lockb is not read.

import type { LockedVersions, LockfileQuestion } from './index.ts';
import { matchAt, occurrences } from './search.ts';

export function versionsInBunLock(text: string, { name }: LockfileQuestion): LockedVersions {
  const quoted = `"${name}"`;
  for (const at of occurrences(text, quoted)) {
    const version = matchAt(ENTRY_WITH_VERSION, text, at + quoted.length)?.[1];
    if (version !== undefined) return { exact: version };
  }
  return {};
}

const ENTRY_WITH_VERSION = /\s*:\s*\[\s*"[^"]+@(\d[^"@]*)"/y;
