// bun.lock, Bun's text lockfile: JSON with comments whose `packages` map names to `["cors@2.8.5", …]`. The binary
// bun.lockb is not read.

import type { LockedVersions, LockfileQuestion } from './index.ts';
import { matchAt, occurrences } from './search.ts';

export function versionsInBunLock(text: string, { name, importerName }: LockfileQuestion): LockedVersions {
  const own = importerName === undefined ? undefined : versionUnder(`${importerName}/${name}`, text);
  return { exact: own ?? versionUnder(name, text) };
}

function versionUnder(key: string, text: string): string | undefined {
  const quoted = `"${key}"`;
  for (const at of occurrences(text, quoted)) {
    const version = matchAt(ENTRY_WITH_VERSION, text, at + quoted.length)?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

const ENTRY_WITH_VERSION = /\s*:\s*\[\s*"[^"]+@(\d[^"@]*)"/y;
