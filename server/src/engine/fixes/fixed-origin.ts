// One fixed origin in place of a wildcard or an echo: for tables and shared objects that never see a request.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { replace } from './edits.ts';
import { causeOf, siteOf, type Facts } from './facts.ts';
import { headerWriteOf } from './header-write.ts';
import { nameOf, propertyNamed, removeElement } from './lists.ts';
import { isOfKnownMake } from './server-kind.ts';
import { quoted, styleOf } from './style.ts';

/** Writes the first of `origins`: where the faulty literal is spelled out, else where it is written into the header. */
export function fixedOrigin(facts: Facts, [origin]: readonly string[]): readonly (readonly TextEdit[])[] {
  const { header } = facts;
  const site = siteOf(header);
  const cause = causeOf(header);
  const write = site && headerWriteOf(site, 'access-control-allow-origin');
  const value = write && isOfKnownMake(write, facts) ? write.value : undefined;
  if (origin === undefined || header.library) return [];
  const targets = [cause && ts.isStringLiteralLike(cause) ? cause : undefined, value].filter(
    (node) => node !== undefined,
  );
  return [...new Set(targets)].flatMap((target) => {
    const fixed = replace(target, quoted(origin, styleOf(target.getSourceFile())));
    const condition = conditionOfRule(target);
    return condition ? [[fixed], [fixed, removeElement(condition.parent.properties, condition)]] : [[fixed]];
  });
}

/** The `has` of the rule of next.config that a header is in: a fixed origin is for every request. */
function conditionOfRule(value: ts.Node): ts.PropertyAssignment | undefined {
  const property = ts.findAncestor(value, (node) => ts.isPropertyAssignment(node) && nameOf(node) === 'headers');
  if (!property || !ts.isObjectLiteralExpression(property.parent)) return undefined;
  const condition = propertyNamed(property.parent, 'has');
  return condition && ts.isPropertyAssignment(condition) ? condition : undefined;
}
