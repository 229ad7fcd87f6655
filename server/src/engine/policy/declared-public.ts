// Which answers somebody has declared to be for everybody: in a comment at the code, or by the path of the route. Plain data:
// where declarations stand is found elsewhere.

import picomatch from 'picomatch';
import type { Place } from '../finding.ts';
import { headerOf, type Answer, type DeclaredPublic, type Policy } from './policy.ts';

/** A comment that declares what is written in `governed` public. */
export interface PublicCode {
  readonly comment: Place;
  readonly governed: Place;
}

export interface Declarations {
  /** Those in a file. */
  readonly inFile: (file: Place['file']) => readonly PublicCode[];
  /** Paths of routes, or globs of such paths. */
  readonly routes: readonly string[];
}

/** The same policies, with what is declared of each answer. */
export function withDeclarations(policies: readonly Policy[], declarations: Declarations): readonly Policy[] {
  const matchers = declarations.routes.map((glob) => ({ glob, matches: picomatch(glob, { dot: true }) }));
  return policies.map((policy) => {
    const declared = (answer: Answer): Answer => {
      const route = matchers.find(({ matches }) => answer.request.path !== undefined && matches(answer.request.path));
      const said = declarationOf(answer, policy, declarations) ?? (route && { route: route.glob });
      return said ? { ...answer, declaredPublic: said } : answer;
    };
    return {
      ...policy,
      answers: policy.answers.map(declared),
      nearMisses: policy.nearMisses.map((miss) => ({ ...miss, answer: declared(miss.answer) })),
    };
  });
}

/** By a comment at the endpoint, or at the code that lets origins in. */
function declarationOf(answer: Answer, { place }: Policy, { inFile }: Declarations): DeclaredPublic | undefined {
  const header = headerOf(answer, 'access-control-allow-origin');
  if (!header) return undefined;
  for (const inner of [place, header.cause, header.site]) {
    const found = inFile(inner.file).find(({ governed }) => governed.start <= inner.start && inner.end <= governed.end);
    if (found) return { comment: found.comment };
  }
  return undefined;
}

/** The comments that have declared an answer public. */
export function declaringComments(policies: readonly Policy[]): readonly Place[] {
  const answers = policies.flatMap((policy) => policy.answers);
  return answers.flatMap(({ declaredPublic: by }) => (by && 'comment' in by ? [by.comment] : []));
}
