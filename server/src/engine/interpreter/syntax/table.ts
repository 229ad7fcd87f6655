// Large literals that hold nothing but data, as bundles and JSON files have them (media types, translations): made when
// somebody looks into them, which hardly anybody does.

import ts from 'typescript';
import type { Run } from '../run.ts';
import { array, define, object, primitive, undefinedValue, type Deferred, type Value } from '../value.ts';

/** Values in a literal from which on it is worth waiting for somebody who needs it. */
const LARGE = 300;
/** Literals nested deeper are evaluated like all code, which has an end. */
const DEEPEST = 100;
/** As many values of a table cost one step of a run: they are made faster than code is run. */
const VALUES_PER_STEP = 4;

/** A literal as a value that is made at its first use; `undefined` for one that is small, or more than data. */
export function tableOf(node: ts.Expression, isSpecialKey: (name: string) => boolean, run: Run): Deferred | undefined {
  const size = sizeOf(node, isSpecialKey, 0);
  if (size === undefined || size < LARGE) return undefined;
  let made: Value | undefined;
  const load = (): Value => {
    if (!made) run.spend(Math.ceil(size / VALUES_PER_STEP));
    return (made ??= run.stopped ? undefinedValue(node) : make(node));
  };
  return { kind: 'deferred', node, load, mayHoldCors: () => false };
}

/** By object and array literal; `0` for what is no data. It is the same in every run. */
const knownSizes = new WeakMap<ts.Node, number>();

/** How many values a literal holds; `undefined` where one of them is to be computed, or has a key of interest. */
function sizeOf(node: ts.Expression, isSpecialKey: (name: string) => boolean, depth: number): number | undefined {
  if (isDatum(node)) return 1;
  if (!ts.isObjectLiteralExpression(node) && !ts.isArrayLiteralExpression(node)) return undefined;
  const known = knownSizes.get(node);
  if (known !== undefined) return known || undefined;
  let size: number | undefined = 1;
  const children: readonly ts.Node[] = ts.isArrayLiteralExpression(node) ? node.elements : node.properties;
  for (const child of children) {
    const value = ts.isArrayLiteralExpression(node) ? (child as ts.Expression) : dataOf(child, isSpecialKey); // An element.
    const inner = value && depth < DEEPEST ? sizeOf(value, isSpecialKey, depth + 1) : undefined;
    if (inner === undefined) size = undefined;
    if (size === undefined || inner === undefined) break;
    size += inner;
  }
  knownSizes.set(node, size ?? 0);
  return size;
}

/** What stands behind a plain name in an object literal. */
function dataOf(property: ts.Node, isSpecialKey: (name: string) => boolean): ts.Expression | undefined {
  if (!ts.isPropertyAssignment(property)) return undefined;
  const name = keyOf(property.name);
  return name === undefined || name === '__proto__' || isSpecialKey(name) ? undefined : property.initializer;
}

function keyOf(name: ts.PropertyName): string | undefined {
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}

function isDatum(node: ts.Expression): boolean {
  switch (node.kind) {
    case ts.SyntaxKind.StringLiteral:
    case ts.SyntaxKind.NoSubstitutionTemplateLiteral:
    case ts.SyntaxKind.NumericLiteral:
    case ts.SyntaxKind.TrueKeyword:
    case ts.SyntaxKind.FalseKeyword:
    case ts.SyntaxKind.NullKeyword:
      return true;
    default:
      return false;
  }
}

function make(node: ts.Expression): Value {
  if (ts.isStringLiteralLike(node)) return primitive(node.text, node);
  if (ts.isNumericLiteral(node)) return primitive(Number(node.text), node);
  if (ts.isArrayLiteralExpression(node)) return array(node.elements.map(make), node);
  if (!ts.isObjectLiteralExpression(node)) return primitive(constantOf(node), node);
  const result = object(node);
  for (const property of node.properties) {
    const name = ts.isPropertyAssignment(property) ? keyOf(property.name) : undefined;
    if (name !== undefined && ts.isPropertyAssignment(property)) {
      define(result, name, make(property.initializer), property);
    }
  }
  return result;
}

function constantOf({ kind }: ts.Node): boolean | null {
  return kind === ts.SyntaxKind.NullKeyword ? null : kind === ts.SyntaxKind.TrueKeyword;
}
