// From the decisions of a path to the clauses of an answer: what each condition means to a person.

import ts from 'typescript';
import { CALLBACK_SUBJECT } from '../frameworks/by-hand/callbacks.ts';
import { FAILURE_SUBJECT } from '../interpreter/run.ts';
import { dependsOnOrigin } from '../interpreter/sources.ts';
import type { BorrowedCode } from '../interpreter/borrowed-code.ts';
import type { Decision } from '../interpreter/path.ts';
import type { Condition } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { usersNode } from './blame.ts';
import type { Clause, ClauseKind } from './policy.ts';

const MODE_VARIABLE = /^(?:NODE_ENV|APP_ENV|ENV|ENVIRONMENT|STAGE|MODE|RAILS_ENV|VERCEL_ENV|DEPLOY_ENV)$/i;
const MODE_NAME = /\b(?:NODE_ENV|env(?:ironment)?|mode|stage)\b/i;
const DEVELOPMENT_NAME =
  /(?:^|[^a-z])(?:is|in|use)?_?(?:dev|development|local|debug)(?:mode|server|environment)?(?:$|[^a-z])|isDev|__DEV__|isLocal/i;
const PRODUCTION_NAME = /(?:^|[^a-z])(?:is|in)?_?prod(?:uction)?(?:mode)?(?:$|[^a-z])|isProd/i;
const DEVELOPMENT_VALUE = /^(?:dev|develop|development|local|localhost|test|testing|debug)$/i;
const PRODUCTION_VALUE = /^(?:prod|production|live)$/i;
const NO_VALUE = /^(?:0|false|no|off)$/i;
const NAME_PART = /[\p{L}\p{N}_$]/u;

/** The clause of a decision. `developmentConditions` are names that mean "development only" besides those known here. */
export function clauseOf(
  { condition, outcome, branching }: Decision,
  borrowed: BorrowedCode | undefined,
  developmentConditions: readonly string[],
): Clause {
  // What branches in the code of others is no place that a condition could be shown for.
  const isOurs = branching !== undefined && !borrowed?.packageOf(branching);
  return {
    kind: kindOf(condition, outcome, developmentConditions),
    key: `${condition.subject} ${testKey(condition)}`,
    subject: condition.subject,
    asks: condition.test.kind === 'equals' && condition.test.value === undefined ? 'undefined' : condition.test.kind,
    outcome,
    text: clauseText(condition, outcome),
    place: placeOf(usersNode(condition.node, borrowed)),
    branching: isOurs ? placeOf(branching) : undefined,
    ...(isSetting(condition) ? { isSetting: true } : {}),
    ...(isOfPath(condition) ? { isOfPath: true } : {}),
  };
}

/** Asked of environment variables alone, or of what another file holds: not of what it answers to an argument. */
function isSetting({ from, text }: Condition): boolean {
  const isOf = (kinds: readonly string[]): boolean => from.length > 0 && from.every(({ kind }) => kinds.includes(kind));
  return isOf(['environment']) || (isOf(['environment', 'module']) && !/\([^)]/.test(text));
}

function testKey({ test }: Condition): string {
  return test.kind === 'equals' ? `=${typeof test.value} ${String(test.value)}` : test.kind;
}

function kindOf(condition: Condition, outcome: boolean, developmentConditions: readonly string[]): ClauseKind {
  if (dependsOnOrigin(condition.from)) return 'origin-check';
  if (meansDevelopment(condition, outcome)) return 'development';
  if (isNamedDevelopment(condition, outcome, developmentConditions)) return 'development';
  if (isUnset(condition, outcome)) return 'unset';
  if (condition.subject.startsWith(CALLBACK_SUBJECT) && outcome) return 'course';
  if (condition.subject.startsWith(FAILURE_SUBJECT) && !outcome) return 'course';
  return 'other';
}

function isOfPath({ from }: Condition): boolean {
  return from.some((source) => source.kind === 'server' && source.part === 'path');
}

/** Whether a condition can only turn out so outside production. */
function meansDevelopment({ test, text, from }: Condition, outcome: boolean): boolean {
  if (test.kind === 'equals' && typeof test.value === 'string') {
    const isMode = MODE_NAME.test(text) || from.some((s) => s.kind === 'environment' && MODE_VARIABLE.test(s.name));
    if (!isMode) return false;
    return outcome ? DEVELOPMENT_VALUE.test(test.value) : PRODUCTION_VALUE.test(test.value);
  }
  if (test.kind === 'equals' && typeof test.value !== 'boolean') return false;
  const holds = test.kind === 'equals' ? outcome === test.value : test.kind === 'nullish' ? !outcome : outcome;
  return holds ? DEVELOPMENT_NAME.test(text) && !PRODUCTION_NAME.test(text) : PRODUCTION_NAME.test(text);
}

/** Whether a condition says yes to something that goes by one of these names: to `process.env.PREVIEW` and `config.PREVIEW`. */
function isNamedDevelopment({ test, text, from }: Condition, outcome: boolean, names: readonly string[]): boolean {
  const isMeant = names
    .map(lastPart)
    .some((name) => from.some((s) => s.kind === 'environment' && s.name === name) || holdsName(text, name));
  if (!isMeant) return false;
  switch (test.kind) {
    case 'truthy':
      return outcome;
    case 'nullish':
      return !outcome;
    case 'equals':
      return outcome !== isNo(test.value);
    case 'holds':
      return false;
  }
}

/** A value that switches development off, or names what is not development. */
function isNo(value: unknown): boolean {
  return !value || (typeof value === 'string' && (NO_VALUE.test(value) || PRODUCTION_VALUE.test(value)));
}

/** The text of a condition names the last part alone: of `flags.preview` it is `preview`. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Whether the name stands in the code as a whole, not as a part of a longer name. */
function holdsName(code: string, name: string): boolean {
  const isPart = (character: string | undefined): boolean => character !== undefined && NAME_PART.test(character);
  for (let at = code.indexOf(name); at !== -1 && name !== ''; at = code.indexOf(name, at + 1)) {
    if (!isPart(code[at - 1]) && !isPart(code[at + name.length])) return true;
  }
  return false;
}

function isUnset({ test, from }: Condition, outcome: boolean): boolean {
  if (!from.some((source) => source.kind === 'environment')) return false;
  switch (test.kind) {
    case 'truthy':
      return !outcome;
    case 'nullish':
      return outcome;
    case 'equals':
      return outcome && test.value === undefined;
    case 'holds':
      return false;
  }
}

const OF_DATA = /^(?:split|map|filter|trim|toLowerCase|replace|replaceAll|slice|concat|join|get)$/;

/** `process.env.ORIGINS?.split(',')`: a list or nothing, and no yes or no. */
function givesData(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return OF_DATA.test(node.expression.name.text);
}

function clauseText({ test, text, node }: Condition, outcome: boolean): string {
  switch (test.kind) {
    case 'truthy':
      // A call is asked a question, unless it gives data; a name is a setting.
      if (text.includes('(') && !text.startsWith('an element of ') && !givesData(node))
        return `\`${text}\` ${outcome ? 'holds' : 'does not hold'}`;
      return `\`${text}\` is ${outcome ? 'set' : 'not set'}`;
    case 'nullish':
      return `\`${text}\` is ${outcome ? 'not set' : 'set'}`;
    case 'equals':
      return `\`${text}\` is ${outcome ? '' : 'not '}${JSON.stringify(test.value) ?? 'undefined'}`;
    case 'holds':
      return outcome ? text : `it is not so that ${text}`;
  }
}
