// `Vary: Origin` on every Response that a handler makes, for handlers that make one per outcome.

import ts from 'typescript';
import { functionsAround } from './names.ts';
import type { TextEdit } from '../finding.ts';
import { insert, replace } from './edits.ts';
import { bare } from './header-write.ts';
import { addProperty, propertyNamed } from './lists.ts';
import { quoted, styleOf } from './style.ts';

/** One set of edits, or none where one of the responses is made in a way that cannot be added to. */
export function varyOnEveryResponse(node: ts.Node): readonly (readonly TextEdit[])[] {
  const code = functionsAround(node).at(-1);
  const responses = code ? responsesIn(code) : [];
  const edits = responses.map(withVary);
  const all = edits.filter((edit) => edit !== undefined);
  return all.length > 0 && all.length === edits.length ? [all.flat()] : [];
}

/** `Vary: 'Origin'`, its name quoted where the object quotes names that need no quotes. */
export function varyProperty(object: ts.ObjectLiteralExpression): string {
  const style = styleOf(object.getSourceFile());
  const quotesNames = object.properties.some(
    ({ name }) => name && ts.isStringLiteral(name) && /^[A-Za-z]+$/.test(name.text),
  );
  return `${quotesNames ? quoted('Vary', style) : 'Vary'}: ${quoted('Origin', style)}`;
}

type Making = ts.CallExpression | ts.NewExpression;

function responsesIn(node: ts.Node): readonly Making[] {
  const found: Making[] = [];
  const visit = (at: ts.Node): void => {
    if ((ts.isCallExpression(at) || ts.isNewExpression(at)) && isMaking(at)) found.push(at);
    ts.forEachChild(at, visit);
  };
  visit(node);
  return found;
}

function isMaking(node: Making): boolean {
  const callee = node.expression.getText();
  return ts.isNewExpression(node) ? /^(?:Next)?Response$/.test(callee) : /^(?:Next)?Response\.json$/.test(callee);
}

function withVary(making: Making): readonly TextEdit[] | undefined {
  const source = making.getSourceFile();
  const style = styleOf(source);
  const [body, init] = making.arguments ?? [];
  const headers = `headers: { Vary: ${quoted('Origin', style)} }`;
  if (!body) return undefined;
  if (!init) return [insert(source, body.end, `, { ${headers} }`)];
  const options = bare(init);
  if (!ts.isObjectLiteralExpression(options)) return undefined;
  const property = propertyNamed(options, 'headers');
  if (!property) return [addProperty(options, headers, lastOf(options))];
  if (!ts.isPropertyAssignment(property)) return undefined;
  const object = bare(property.initializer);
  if (!ts.isObjectLiteralExpression(object)) return undefined;
  const vary = propertyNamed(object, 'vary');
  if (!vary) return [addProperty(object, varyProperty(object), lastOf(object))];
  if (!ts.isPropertyAssignment(vary) || !ts.isStringLiteralLike(vary.initializer)) return undefined;
  if (/(?:^|,)\s*(?:origin|\*)\s*(?:,|$)/i.test(vary.initializer.text)) return [];
  return [replace(vary.initializer, quoted(`${vary.initializer.text}, Origin`, style))];
}

function lastOf({ properties }: ts.ObjectLiteralExpression) {
  const last = properties.at(-1);
  return last ? { after: last } : undefined;
}
