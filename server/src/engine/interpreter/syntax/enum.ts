// TypeScript's enums, `const` or not: an object of their members, and of the names of numeric members by number.

import type ts from 'typescript';
import { Environment } from '../environment.ts';
import { evaluate } from '../evaluate.ts';
import { propertyKey } from '../pattern.ts';
import type { Run } from '../run.ts';
import { unknownHere } from '../unknowns.ts';
import { define, object, primitive, type ObjectValue, type Value } from '../value.ts';

/** Gives the enum's name its object; a second declaration of one name adds to the first. */
export function declareEnum(node: ts.EnumDeclaration, environment: Environment, run: Run): void {
  const known = environment.own(node.name.text)?.value;
  const value = known?.kind === 'object' ? known : object(node);
  environment.declare(node.name.text, { value, node });
  // Initialisers may name earlier members without the enum's own name.
  const members = new Environment(environment);
  let following: number | undefined = 0;
  for (const member of node.members) {
    const name = propertyKey(run, member.name, environment);
    if (name === undefined) continue;
    const content = member.initializer
      ? run.force(evaluate(member.initializer, members, run))
      : following === undefined
        ? unknownHere(member)
        : primitive(following, member);
    following = numberIn(content);
    if (following !== undefined) define(value, String(following), primitive(name, member), member);
    addMember(value, members, name, content, member);
    if (following !== undefined) following += 1;
  }
}

function addMember(target: ObjectValue, members: Environment, name: string, value: Value, node: ts.Node): void {
  define(target, name, value, node);
  members.declare(name, { value, node });
}

function numberIn(value: Value): number | undefined {
  return value.kind === 'primitive' && typeof value.value === 'number' ? value.value : undefined;
}
