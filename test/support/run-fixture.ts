// Runs a fixture in each of its environments and holds the engine to what it answers.

import { endpointRequests, type Asked } from './check-policy.ts';
import { projectOf, type Fixture } from './fixture.ts';
import { FixtureServer } from './fixture-server.ts';
import { compare, together, type Verdict } from './oracle.ts';

/** Compares all answers of a fixture that is run with these packages, of a family in test/libraries: `{ cors: 'cors-2.7.1' }`. */
export async function runFixture(
  fixture: Fixture,
  packages: Readonly<Record<string, string>>,
  family?: string,
): Promise<Verdict> {
  const project = projectOf(fixture, packages, family);
  const requests = eachOnce([...endpointRequests(project), ...fixture.requests]);
  const verdicts: Verdict[] = [];
  for (const environment of fixture.environments) {
    const server = new FixtureServer(fixture.entry, packages, environment, family);
    const text = [...Object.values(fixture.files), ...Object.values(environment)].join('\n');
    const question = { project, requests, text, environment, mayBeUnsure: fixture.asksEnvironment };
    try {
      verdicts.push(await compare(question, (...asked) => server.ask(...asked)));
    } finally {
      await server.stop();
    }
  }
  return together(verdicts);
}

function eachOnce(requests: readonly Asked[]): readonly Asked[] {
  return [...new Map(requests.map((one) => [`${one.method} ${one.path}`, one])).values()];
}
