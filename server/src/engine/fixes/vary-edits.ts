// The ways to have `Vary: Origin` on every answer: extending a Vary that is written already, a statement before every
// condition on the origin, a property beside the allowed origin, and the same on every response of a handler.

import ts from 'typescript';
import { variesOn } from '../fetch-standard/vary.ts';
import type { TextEdit } from '../finding.ts';
import { valuesOf, type Answer } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { before, type Changes } from './changes.ts';
import { replace } from './edits.ts';
import type { Facts } from './facts.ts';
import { bare, headerWriteOf, rootOf, type HeaderWrite, type PropertyWrite } from './header-write.ts';
import { addProperty, propertyNamed, removeElement } from './lists.ts';
import { varyOnEveryResponse, varyProperty } from './response-vary.ts';
import { callsOfFunctionAround, functionsAround } from './names.ts';
import { isOfKnownMake, receiverOf, requestKindOf, varyCall } from './server-kind.ts';
import { removeStatement } from './statements.ts';
import { quoted, styleOf } from './style.ts';
import { varyPlaces } from './vary-place.ts';

/** True when every answer that a cache may keep says `Vary: Origin` already. */
function alwaysVaries({ answers }: Facts): boolean {
  return answers.filter(({ request }) => request.method !== 'OPTIONS').every(saysVary);
}

/** Every Vary that replaces what a library has said, with Origin added to it. */
export function varyExtended(facts: Facts): readonly Changes[] {
  const extended = extendedWriters(facts);
  return extended.length > 0 ? [extended] : [];
}

/** The alternatives, the least intrusive first. `node` is where the allowed origin is written. */
export function varyEdits(facts: Facts, write: HeaderWrite, node: ts.Node): readonly Changes[] {
  const alternatives = write.form === 'property' ? besideProperty(facts, write) : [];
  return [
    ...varyExtended(facts),
    ...alternatives,
    ...byStatement(facts, write, node),
    ...(requestKindOf(write) === 'web' ? varyOnEveryResponse(node) : []),
  ];
}

/** An edit of the write at `node`, with what makes every answer say `Vary: Origin` where it does not yet. */
export function withVary(facts: Facts, write: HeaderWrite, node: ts.Node, core: Changes): readonly Changes[] {
  if (core.length === 0) return [];
  const varied = varyEdits(facts, write, node);
  return (alwaysVaries(facts) ? [[], ...varied] : varied).map((vary) => [...vary, ...core]);
}

function saysVary(answer: Answer): boolean {
  const values = valuesOf(answer, 'vary');
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length || variesOn(known, 'origin');
}

/** `'Accept-Encoding'` becomes `'Accept-Encoding, Origin'` wherever an answer gets its Vary from such a text. */
function extendedWriters({ answers }: Facts): Changes {
  const places = answers
    .filter((answer) => !saysVary(answer))
    .flatMap(({ headers }) => headers.filter(({ name }) => name === 'vary').map(({ site }) => site));
  const edits = [...new Set(places)].map((place) => {
    const site = nodeAt(place);
    const value = site && headerWriteOf(site, 'vary')?.value;
    return value && extendedText(value);
  });
  return edits.filter((edit) => edit !== undefined);
}

function extendedText(value: ts.Expression): TextEdit | undefined {
  const text = bare(value);
  if (!ts.isStringLiteralLike(text)) return undefined;
  return replace(text, quoted(`${text.text}, Origin`, styleOf(text.getSourceFile())));
}

/** A property next to the allowed origin, outside of what is only spread in on a condition. */
function besideProperty(facts: Facts, { object, property }: PropertyWrite): readonly Changes[] {
  // A `writeHead` or a Response would lose what another place says of Vary.
  if (writersElsewhere(facts, object)) return [];
  const outer = outermostObject(object);
  const inner = propertyNamed(object, 'vary');
  if (outer === object) {
    if (!inner) return [[addProperty(object, varyProperty(object), { after: property })]];
    const extended = ts.isPropertyAssignment(inner) ? extendedText(inner.initializer) : undefined;
    return extended ? [[extended]] : [];
  }
  const neighbour = outer.properties.find((candidate) => candidate.pos <= object.pos && object.end <= candidate.end);
  if (!neighbour) return [];
  const moved = inner ? [removeElement(object.properties, inner)] : [];
  return [[...moved, addProperty(outer, varyProperty(outer), { before: neighbour })]];
}

function writersElsewhere({ answers }: Facts, object: ts.ObjectLiteralExpression): boolean {
  return answers.some(({ headers }) =>
    headers.some(({ name, site }) => {
      const node = name === 'vary' ? nodeAt(site) : undefined;
      return node !== undefined && ts.findAncestor(node, (around) => around === outermostObject(object)) === undefined;
    }),
  );
}

/** The object that one is spread into: `{ …, ...(allowed ? { … } : {}) }`. */
export function outermostObject(object: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression {
  let node: ts.Node = object;
  while (isConditional(node.parent)) node = node.parent;
  const spread = node.parent;
  return ts.isSpreadAssignment(spread) ? outermostObject(spread.parent) : object;
}

function isConditional(node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node) || ts.isConditionalExpression(node) || ts.isBinaryExpression(node);
}

/** A call before every condition on the origin; a conditional one goes away. */
function byStatement(facts: Facts, write: HeaderWrite, node: ts.Node): readonly Changes[] {
  const source = node.getSourceFile();
  const style = styleOf(source);
  const receiver = receiverOf(write);
  const call = varyCall(write, facts, source);
  if (!receiver || call === undefined || !isOfKnownMake(write, facts)) return [];
  const removed = conditionalWriters(facts).flatMap((statement) => removeStatement(statement) ?? []);
  const root = rootOf(receiver);
  const places = varyPlaces(node, root).map((place) => before(place, [call + style.end]));
  return [...places, ...byCallers(node, root, call + style.end)].map((inserted) => [...removed, ...inserted]);
}

/** The same where a helper is called, which may be on a condition. */
function byCallers(node: ts.Node, root: ts.Expression, call: string): readonly Changes[] {
  const calls = callsOfFunctionAround(node);
  const parameter =
    functionsAround(node)[0]?.parameters.findIndex(({ name }) => name.getText() === root.getText()) ?? -1;
  const changes = calls.map((caller) => {
    const response = parameter === -1 ? undefined : caller.arguments[parameter];
    const [place] = response && ts.isIdentifier(response) ? varyPlaces(caller, response) : [];
    return response && place ? before(place, [response.getText() + call.slice(root.getText().length)]) : [];
  });
  return changes.length > 0 && changes.every((change) => change.length > 0) ? [changes.flat()] : [];
}

/** The statements that say nothing but `Vary: Origin`, on some of the answers. */
function conditionalWriters({ answers, header }: Facts): readonly ts.Statement[] {
  const places = answers.flatMap(({ headers }) =>
    headers.filter(({ name }) => name === 'vary').map(({ site }) => site),
  );
  return [...new Set(places)].flatMap((place) => {
    const site = nodeAt(place);
    const statement = site?.parent;
    const isAlone = site && statement && ts.isExpressionStatement(statement) && site === statement.expression;
    const isOrigin = isAlone && /\(\s*(?:['"`]vary['"`]\s*,\s*)?['"`]origin['"`]\s*\)$/i.test(site.getText());
    return isOrigin && place.file === header.site.file ? [statement] : [];
  });
}
