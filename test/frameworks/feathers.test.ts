// Small apps of Feathers 5 are started for real, on Express and on Koa: what the engine derives from their source must be what
// they answer.

import { it } from 'vitest';
import { agree, named } from '../support/agree.ts';
import { fixturesIn } from '../support/fixture.ts';

const NAMES = ['feathers', 'express', 'koa', 'socketio'].map((name) => `@feathersjs/${name}`);

it.each(named(fixturesIn('feathers')))('%s', (_, fixture) =>
  agree(fixture, Object.fromEntries(NAMES.map((name) => [name, name])), 'feathers'),
);
