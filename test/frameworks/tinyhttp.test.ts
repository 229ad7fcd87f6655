// Small tinyhttp servers are started for real, with both majors of @tinyhttp/app and with @tinyhttp/cors: what the engine
// derives from their source must be what they answer.

import { describe, it } from 'vitest';
import { agree, fits, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const APP = ['@tinyhttp/app-2', '@tinyhttp/app-3'];

describe.each(APP)('%s', (app) => {
  const fixtures = fixturesIn('tinyhttp').filter((fixture) => fits(fixture, app, APP));
  it.each(named(fixtures))('%s', (_, fixture) =>
    agree(fixture, { '@tinyhttp/app': app, '@tinyhttp/cors': '@tinyhttp/cors' }, 'tinyhttp'),
  );
});
