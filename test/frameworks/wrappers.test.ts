// What people put around middleware and options: promises of `next`, handlers that wrap handlers, apps of their own,
// options that are merged, middleware that only passes requests on. Started for real, and what is derived must be observed.

import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn, type Fixture } from '../support/fixture.ts';

const manifest = new URL('../libraries/wrappers/package.json', import.meta.url);
const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> };

describe('wrappers', () => {
  it.each(named(fixturesIn('wrappers')))('%s', (_, fixture) => agree(fixture, imported(fixture), 'wrappers'));
});

function imported({ files }: Fixture): Record<string, string> {
  const text = Object.values(files).join('\n');
  const names = Object.keys(dependencies).filter((name) => text.includes(`'${name}'`));
  return Object.fromEntries(names.map((name) => [name, name]));
}
