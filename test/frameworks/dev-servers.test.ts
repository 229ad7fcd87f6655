// Development servers are started for real: Vite 5.4.11 and 7, webpack-dev-server, http-server, json-server. What the engine
// derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const VITE = ['vite-5', 'vite-7'];

const fixtures = (start: string, release = '', releases: readonly string[] = []) =>
  named(fixturesIn('dev-servers').filter((one) => one.name.startsWith(start) && fits(one, release, releases)));

describe.each(VITE)('%s', (vite) => {
  it.each(fixtures('vite-', vite, VITE))('%s', (_, fixture) =>
    agree(fixture, { vite, connect: 'connect' }, 'dev-servers'),
  );
});

describe.each(['webpack', 'http-server', 'json-server'])('%s', (start) => {
  const names = ['webpack', 'webpack-dev-server', 'http-server', 'json-server'];
  const packages = Object.fromEntries(names.map((name) => [name, name]));
  it.each(fixtures(`${start}-`))('%s', (_, fixture) => agree(fixture, packages, 'dev-servers'));
});
