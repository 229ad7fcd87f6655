// Fixtures without a server of their own: what they export is called as their platform would call it, and must answer
// what the engine derives from their sources.

import { expect } from 'vitest';
import { endpointRequests } from './check-policy.ts';
import { projectOf, type Fixture } from './fixture.ts';
import { compare, together, type Ask, type Verdict } from './oracle.ts';

/** Loads a file in an environment, with the packages that stand for those it imports, and gives what asks it. */
export type Starter = (
  entry: string,
  packages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  family?: string,
) => Ask;

/** Demands that a fixture that is started so answers all that is derived, and some of it with CORS headers. */
export async function agreeWhenCalled(
  fixture: Fixture,
  start: Starter,
  packages: Readonly<Record<string, string>>,
  family?: string,
): Promise<void> {
  const verdict = together(await verdictsOf(fixture, start, packages, family));
  expect(verdict.disagreements).toEqual([]);
  expect(verdict.compared).toBeGreaterThan(0);
  expect(verdict.withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
}

async function verdictsOf(
  fixture: Fixture,
  start: Starter,
  packages: Readonly<Record<string, string>>,
  family: string | undefined,
): Promise<readonly Verdict[]> {
  const project = projectOf(fixture, packages, family);
  const requests = [...endpointRequests(project), ...fixture.requests];
  const verdicts: Verdict[] = [];
  for (const environment of fixture.environments) {
    const ask = start(fixture.entry, packages, environment, family);
    const text = [...Object.values(fixture.files), ...Object.values(environment)].join('\n');
    // Nobody knows the host that a request's URL names.
    const mayBeUnsure = fixture.asksEnvironment || text.includes('.url');
    verdicts.push(await compare({ project, requests, text, environment, mayBeUnsure }, ask));
  }
  return verdicts;
}
