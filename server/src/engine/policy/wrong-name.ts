// Headers of a response whose name browsers do not know there: a misspelt one, or one that only requests have.

import ts from 'typescript';
import { meantHeader } from '../exchange/meant-header.ts';
import type { HeaderLine, Write } from '../exchange/header-list.ts';
import { unwrapped } from '../interpreter/syntax/wrapper.ts';
import { placeOf } from '../source/place.ts';
import type { WrongName } from './policy.ts';

/** What browsers ask with, and what a response says to it. */
const OF_REQUESTS: ReadonlyMap<string, string> = new Map([
  ['origin', 'Access-Control-Allow-Origin'],
  ['access-control-request-method', 'Access-Control-Allow-Methods'],
  ['access-control-request-headers', 'Access-Control-Allow-Headers'],
]);

/** What is wrong with the name of a header; `undefined` for a right one, and for one that has nothing to do with CORS. */
export function wrongName({ name }: HeaderLine, { site }: Write): WrongName | undefined {
  const ofRequests = OF_REQUESTS.get(name.toLowerCase());
  const meant = ofRequests ?? meantHeader(name);
  if (meant === undefined) return undefined;
  return { written: name, meant, isOfRequests: ofRequests !== undefined, place: placeOf(nameIn(site, name) ?? site) };
}

/** Where in a write the name stands: its literal, or the name of the constant that holds it. */
function nameIn(site: ts.Node, name: string): ts.Node | undefined {
  const sides = sidesOf(site);
  const isIt = (side: ts.Node) => ts.isStringLiteralLike(side) && side.text.toLowerCase() === name.toLowerCase();
  return sides.find(isIt) ?? sides.find((side) => ts.isIdentifier(side) || ts.isPropertyAccessExpression(side));
}

function sidesOf(site: ts.Node): readonly ts.Node[] {
  if (ts.isCallExpression(site)) return site.arguments.slice(0, -1).map(unwrapped);
  if (ts.isBinaryExpression(site)) {
    return ts.isElementAccessExpression(site.left) ? [unwrapped(site.left.argumentExpression)] : [];
  }
  if (!ts.isPropertyAssignment(site)) return [];
  // `{ key: name, value }` in a table.
  const beside = site.parent.properties.flatMap((other) =>
    ts.isPropertyAssignment(other) && isNamedKey(other) ? [unwrapped(other.initializer)] : [],
  );
  return beside.length > 0 ? beside : [ts.isComputedPropertyName(site.name) ? site.name.expression : site.name];
}

function isNamedKey({ name }: ts.PropertyAssignment): boolean {
  return (ts.isIdentifier(name) || ts.isStringLiteral(name)) && name.text === 'key';
}
