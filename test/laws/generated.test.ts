// What is generated from the rules' metadata is fresh. The script knows what that is; here it is only asked.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/imports.ts';

test('settings and rule table say what the rules say; else: npm run generate', () => {
  const script = join(root, 'server/scripts/generate.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
