// What tests of fixtures share that are started for real: the choice of releases, and the demand that everything agrees.

import { expect } from 'vitest';
import type { Fixture } from './fixture.ts';
import type { Verdict } from './oracle.ts';
import { runFixture } from './run-fixture.ts';

/** The release that a fixture asks for (`// with: cors-2.7.1`), else the newest. */
export function chosen(fixture: Fixture, releases: readonly string[]): string {
  return releases.findLast((release) => fits(fixture, release, releases)) ?? '';
}

/** Whether a fixture that may ask for one of the releases can be run with this one. */
export function fits(fixture: Fixture, release: string, releases: readonly string[]): boolean {
  return fixture.with.includes(release) || !fixture.with.some((name) => releases.includes(name));
}

/** Fixtures as `it.each` wants them. */
export function named(fixtures: readonly Fixture[]): [string, Fixture][] {
  return fixtures.map((fixture) => [fixture.name, fixture]);
}

/**
 * Starts a fixture with these packages, of a family in test/libraries, and demands that every answer is the derived one
 * and that some of them are about CORS at all.
 */
export async function agree(
  fixture: Fixture,
  packages: Readonly<Record<string, string>>,
  family?: string,
): Promise<void> {
  demandAgreement(await runFixture(fixture, packages, family));
}

/** Demands that every answer was the derived one and that some of them were about CORS at all. */
export function demandAgreement({ compared, withCors, disagreements }: Verdict): void {
  expect(disagreements).toEqual([]);
  expect(compared).toBeGreaterThan(0);
  expect(withCors, 'requests that were answered with a CORS header').toBeGreaterThan(0);
}
