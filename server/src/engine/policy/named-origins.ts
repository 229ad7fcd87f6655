// The origins that a file's own strings name: those whom its checks are likely to let in.

import ts from 'typescript';
import { isSerializedOrigin } from '../fetch-standard/origin.ts';

const cache = new WeakMap<ts.SourceFile, readonly string[]>();

/** In the order of their first mention, each once. */
export function namedOrigins(source: ts.SourceFile): readonly string[] {
  let named = cache.get(source);
  if (!named) cache.set(source, (named = collect(source)));
  return named;
}

function collect(source: ts.SourceFile): readonly string[] {
  const named = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text !== 'null' && isSerializedOrigin(node.text)) named.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...named];
}
