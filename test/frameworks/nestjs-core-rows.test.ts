// Every measurement that we have of Nest 11 on Express and on Fastify, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';
import { nestSourceOf } from '../support/nest-config.ts';

checkMeasuredRows({
  measured: 'nestjs-core',
  projectOf,
  leftOut: [
    {
      rows: ({ framework, setupError }) => framework === 'platform-fastify' && setupError !== undefined,
      reason: 'registering @fastify/cors twice fails at start-up, by a decorator that our Fastify does not count',
    },
  ],
});

function projectOf(row: MeasuredRow): Project {
  const file = '/app/src/main.ts';
  const packages = ['core', 'common', 'platform-express', 'platform-fastify'].map((name) => [
    `@nestjs/${name}`,
    row.version,
  ]);
  return { file, host: memoryHost({ [file]: nestSourceOf(row), ...installed(Object.fromEntries(packages)) }) };
}
