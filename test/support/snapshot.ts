// Files that tests compare with and, when asked by UPDATE=1, write.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

const isUpdating = process.env['UPDATE'] === '1';

/** Fails with a diff unless the file holds exactly this text; with UPDATE=1 it will hold it. */
export function expectFile(path: string, text: string): void {
  const known = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (known !== text && isUpdating) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  expect(text, `${path} is not what it should be now; UPDATE=1 writes it.`).toBe(known ?? '(there is no such file)');
}
