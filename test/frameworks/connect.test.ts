// Servers that route as Express does are started for real: Connect 3, Polka 0.5 and 1.0, restana 5 and 6. What the engine
// derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const POLKA = ['polka', 'polka-1'];
const RESTANA = ['restana-5', 'restana-6'];

const fixtures = (start: string, release: string, releases: readonly string[]) =>
  named(fixturesIn('connect').filter((one) => one.name.startsWith(start) && fits(one, release, releases)));

describe('connect', () => {
  it.each(fixtures('connect-', '', []))('%s', (_, fixture) =>
    agree(fixture, { connect: 'connect', cors: 'cors' }, 'connect'),
  );
});

describe.each(POLKA)('%s', (polka) => {
  it.each(fixtures('polka-', polka, POLKA))('%s', (_, fixture) => agree(fixture, { polka, cors: 'cors' }, 'connect'));
});

describe.each(RESTANA)('%s', (restana) => {
  it.each(fixtures('restana-', restana, RESTANA))('%s', (_, fixture) =>
    agree(fixture, { restana, cors: 'cors' }, 'connect'),
  );
});
