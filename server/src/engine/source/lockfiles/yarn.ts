// yarn.lock of Yarn 1 (its own format) and of Yarn 2 and later (YAML). In both an entry is headed by the ranges that
// it answers, at the start of a line, and its version follows on the next.

import type { LockedVersions, LockfileQuestion } from './index.ts';
import { matchAt, occurrences } from './search.ts';

export function versionsInYarnLock(text: string, { name, range }: LockfileQuestion): LockedVersions {
  const any: string[] = [];
  for (const at of occurrences(text, `${name}@`)) {
    const entry = entryAround(at, text);
    const ranges = entry?.descriptors.flatMap((descriptor) => rangeAskedFor(name, descriptor) ?? []);
    if (!entry || !ranges?.length) continue;
    if (range !== undefined && ranges.includes(range)) return { exact: entry.version };
    any.push(entry.version);
  }
  return { any };
}

const VERSION_LINE = /(?:\r?\n:)?\r?\n +version:? "?([^"\s]+)/y;

function entryAround(offset: number, text: string): { descriptors: readonly string[]; version: string } | undefined {
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = /\r?\n|$/g;
  end.lastIndex = offset;
  const headEnd = end.exec(text)?.index ?? text.length;
  const head = text.slice(start, headEnd);
  const version = /^[\s#]/.test(head) ? undefined : matchAt(VERSION_LINE, text, headEnd)?.[1];
  // Yarn gives every workspace this version of its own.
  if (version === undefined || version === '0.0.0-use.local') return undefined;
  return { descriptors: head.split(','), version };
}

/** `^2.8.5` of `cors@^2.8.5`, `"cors@npm:^2.8.5":` and the like; `undefined` for another package's. */
function rangeAskedFor(name: string, descriptor: string): string | undefined {
  const bare = descriptor.replace(/^(?:\? )?[\s"]*|["\s:]*$/g, '');
  return bare.startsWith(`${name}@`) ? bare.slice(name.length + 1).replace(/^npm:/, '') : undefined;
}
