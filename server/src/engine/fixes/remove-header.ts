// Taking a header away where it is written: its statement, its link in a chain, its property, its row in a table.

import ts from 'typescript';
import type { TextEdit } from '../finding.ts';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { headerWriteOf } from './header-write.ts';
import { removeElement } from './lists.ts';
import { removeLink, removeStatement } from './statements.ts';

/** The edit that keeps a header from being written; none where taking it out could take more with it. */
export function withoutHeader(header: SentHeader): readonly (readonly TextEdit[])[] {
  const edit = header.library ? withoutOption(header) : withoutWrite(header);
  return edit ? [[edit]] : [];
}

function withoutOption({ library }: SentHeader): TextEdit | undefined {
  const property = library?.property && nodeAt(library.property);
  if (!property) return undefined;
  if (ts.isObjectLiteralElementLike(property) && ts.isObjectLiteralExpression(property.parent)) {
    return removeElement(property.parent.properties, property);
  }
  return ts.isExpressionStatement(property.parent) ? removeStatement(property.parent) : undefined;
}

function withoutWrite({ name, site }: SentHeader): TextEdit | undefined {
  const node = nodeAt(site);
  const write = node && headerWriteOf(node, name);
  switch (write?.form) {
    case 'call':
      if (write.statement) return removeStatement(write.statement);
      return isLink(write.call) ? removeLink(write.call) : undefined;
    case 'assignment':
      return write.statement && removeStatement(write.statement);
    case 'property':
      return removeElement(write.object.properties, write.property);
    case 'entry':
      return ts.isArrayLiteralExpression(write.entry.parent)
        ? removeElement(write.entry.parent.elements, write.entry)
        : undefined;
    default:
      return node && withoutCall(node, name);
  }
}

/** Whether a chain is left without the call; `a && response.append(…)` would come down to `a && response`. */
function isLink(call: ts.CallExpression): boolean {
  const { expression, parent } = call;
  return (
    ts.isPropertyAccessExpression(parent) ||
    (ts.isPropertyAccessExpression(expression) && ts.isCallExpression(expression.expression))
  );
}

/** `c.header(name, value, { append: true })`: a call that says more than a name and a value. */
function withoutCall(site: ts.Node, header: string): TextEdit | undefined {
  if (!ts.isCallExpression(site) || !ts.isExpressionStatement(site.parent)) return undefined;
  const [name] = site.arguments;
  const isNamed = name !== undefined && ts.isStringLiteralLike(name) && name.text.toLowerCase() === header;
  return isNamed ? removeStatement(site.parent) : undefined;
}
