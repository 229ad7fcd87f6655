// Runs a fixture whose server is a function of the runtime's, in each of its environments, and holds the engine to what it
// answers.

import { endpointRequests } from './check-policy.ts';
import { projectOf, type Fixture } from './fixture.ts';
import { compare, together, type Verdict } from './oracle.ts';
import { startWebHandler } from './web-handler.ts';

/** Compares all answers of a fixture that is run with these packages, of a family in test/libraries. */
export async function runWebFixture(
  fixture: Fixture,
  packages: Readonly<Record<string, string>>,
  family?: string,
): Promise<Verdict> {
  const project = projectOf(fixture, packages, family);
  const requests = [...endpointRequests(project), ...fixture.requests];
  const verdicts: Verdict[] = [];
  for (const environment of fixture.environments) {
    const ask = startWebHandler(fixture.entry, packages, environment, family);
    const text = [...Object.values(fixture.files), ...Object.values(environment)].join('\n');
    // Nobody knows the host that a request's URL names.
    const mayBeUnsure = fixture.asksEnvironment || text.includes('.url');
    verdicts.push(await compare({ project, requests, text, environment, mayBeUnsure }, ask));
  }
  return together(verdicts);
}
