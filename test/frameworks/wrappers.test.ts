// What people put around middleware and options: promises of `next`, handlers that wrap handlers, apps of their own,
// options that are merged, middleware that only passes requests on. Started for real, and what is derived must be observed.

import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const manifest = new URL('../libraries/wrappers/package.json', import.meta.url);
const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> };
const installed = Object.fromEntries(Object.keys(dependencies).map((name) => [name, name]));

describe('wrappers', () => {
  it.each(named(fixturesIn('wrappers')))('%s', (_, fixture) => agree(fixture, installed, 'wrappers'));
});
