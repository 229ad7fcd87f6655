// The headers that say who may read put into the answers to errors too, where each answer is an object of its own: a
// Response, or what a cloud function returns.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import { isFailure } from '../policy/policy.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { siteOf, type Facts } from './facts.ts';
import { bare } from './header-write.ts';
import { addProperty, propertyNamed } from './lists.ts';
import { declarationOf, functionsAround } from './names.ts';
import { headersAsProperties, nameSeenFrom, toldBy, type Told } from './told-headers.ts';

/** The edits that send the headers with every error that is answered in the code around. */
export function headersOnErrors({ header, answer }: Facts): readonly Changes[] {
  const site = siteOf(header);
  const told = toldBy(header, answer.headers);
  if (!site || !told) return [];
  const scopes: readonly ts.Node[] = [...functionsAround(site), site.getSourceFile()];
  for (const scope of scopes) {
    const edits = errorsIn(scope).map((error) => withHeaders(error, told));
    const made = edits.filter((edit) => edit !== undefined);
    if (made.length > 0) return [made];
  }
  return [];
}

/** The settings of the errors that are answered in some code: objects with a status. */
function errorsIn(scope: ts.Node): readonly ts.ObjectLiteralExpression[] {
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && isOfError(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(scope);
  return found;
}

function isOfError(object: ts.ObjectLiteralExpression): boolean {
  const returned = propertyNamed(object, 'statusCode');
  const status = returned ?? (isInit(object) ? propertyNamed(object, 'status') : undefined);
  if (!status) return false;
  if (ts.isShorthandPropertyAssignment(status)) return isParameter(status.name);
  if (!ts.isPropertyAssignment(status)) return false;
  const value = bare(status.initializer);
  if (ts.isIdentifier(value)) return isParameter(value);
  return ts.isNumericLiteral(value) && isFailure(Number(value.text));
}

/** A function that is told the status makes errors for others. */
function isParameter(name: ts.Identifier): boolean {
  const declaration = declarationOf(name.text, name);
  return declaration !== undefined && ts.isParameter(declaration);
}

/** True for the second argument of `new Response(…)` or `Response.json(…)`. */
function isInit(object: ts.ObjectLiteralExpression): boolean {
  const { parent } = object;
  const isMaking = ts.isNewExpression(parent) || ts.isCallExpression(parent);
  return (
    isMaking && parent.arguments?.[1] === object && /^(?:Next)?Response(?:\.json)?$/.test(parent.expression.getText())
  );
}

function withHeaders(error: ts.ObjectLiteralExpression, told: Told): TextEdit | undefined {
  const constant = told.constant && nameSeenFrom(told.constant, error);
  const properties = constant !== undefined ? [`...${constant}`] : headersAsProperties(told, error);
  if (!properties) return undefined;
  const own = propertyNamed(error, 'headers');
  const status = propertyNamed(error, 'statusCode') ?? propertyNamed(error, 'status');
  if (!own) {
    const value = constant ?? `{ ${properties.join(', ')} }`;
    return addProperty(error, value === 'headers' ? value : `headers: ${value}`, status && { after: status });
  }
  const headers = ts.isPropertyAssignment(own) ? bare(own.initializer) : undefined;
  if (!headers || !ts.isObjectLiteralExpression(headers)) return undefined;
  if (propertyNamed(headers, 'access-control-allow-origin')) return undefined;
  const [first] = headers.properties;
  return first
    ? addProperty(headers, properties.join(', '), { before: first })
    : replace(headers, `{ ${properties.join(', ')} }`);
}
