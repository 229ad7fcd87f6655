// What a rule is: its metadata, and a check that reads one endpoint's policy and gives faults. A rule never sees syntax.

import type { Level, Place, Related, Repair, RequestWitness, RuleMetadata } from '../finding.ts';
import type { ClientRequest } from '../policy/client-request.ts';
import type { Answer, Clause, Policy } from '../policy/policy.ts';
import type { JudgedComment } from '../suppressions/judge.ts';

export interface Rule extends RuleMetadata {
  readonly check: (policy: Policy) => readonly Fault[];
  /** For rules about comments to us: what is wrong with one. Such a finding cannot be suppressed itself. */
  readonly checkComment?: (comment: JudgedComment) => readonly CommentFault[];
  /** What is wrong with the requests that the code of one file makes itself. */
  readonly checkRequests?: (requests: readonly ClientRequest[]) => readonly RequestFault[];
}

/** Something that is wrong with a comment; no answer proves it. */
export type CommentFault = Pick<Fault, 'place' | 'advice' | 'repairs'> & { readonly message: string };

/** One fault at one place, with the answer that proves it. */
export interface Fault {
  readonly place: Place;
  readonly level: Level;
  /** The message, given the conditions that every proof of this fault shares. */
  readonly message: (conditions: readonly Clause[]) => string;
  readonly advice: string;
  readonly related: readonly Related[];
  readonly answer: Answer;
  /** All answers of the policy that it was found in. */
  readonly among?: readonly Answer[];
  readonly console: string | undefined;
  readonly repairs: readonly Repair[];
}

/** One fault at one place, with the request that proves it. */
export interface RequestFault extends Omit<Fault, 'answer'> {
  readonly request: ClientRequest;
  /** What of the request is at fault. */
  readonly sends: RequestWitness['sends'];
}

type RuleDefinition = Omit<Rule, 'page'>;

/** Completes a rule with the URL of its page. */
export function defineRule(definition: RuleDefinition): Rule {
  const page = `https://github.com/cors-lint/cors-lint/blob/main/server/src/engine/rules/${definition.id}.md`;
  return { ...definition, page };
}

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'hint'];

/** The next lower level: for what only development runs into. */
export function oneLower(level: Level): Level {
  return LEVELS[Math.min(LEVELS.indexOf(level) + 1, LEVELS.length - 1)] ?? level;
}

/** The more severe of two levels. */
export function moreSevere(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b;
}
