// Handlers that are given a Request and return a Response, as Workers, Deno and Bun run them: called with Node's Request,
// they must answer what the engine derives from their sources.

import { expect, it } from 'vitest';
import { named } from '../support/agree.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { fixturesIn, projectOf, type Fixture } from '../support/fixture.ts';
import { compare, together, type Verdict } from '../support/oracle.ts';
import { startWebHandler } from '../support/web-handler.ts';

it.each(named(fixturesIn('web-handlers')))('%s', async (_name, fixture) => {
  const { compared, withCors, disagreements } = together(await verdictsOf(fixture));
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
});

async function verdictsOf(fixture: Fixture): Promise<readonly Verdict[]> {
  const project = projectOf(fixture, {});
  const requests = [...endpointRequests(project), ...fixture.requests];
  const verdicts: Verdict[] = [];
  for (const environment of fixture.environments) {
    const ask = startWebHandler(fixture.entry, {}, environment);
    const text = [...Object.values(fixture.files), ...Object.values(environment)].join('\n');
    // Nobody knows the host that a request's URL names.
    const mayBeUnsure = fixture.asksEnvironment || text.includes('.url');
    verdicts.push(await compare({ project, requests, text, environment, mayBeUnsure }, ask));
  }
  return verdicts;
}
