// Whether a request leaves the page's own origin, as far as its address tells.

import ts from 'typescript';
import { getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';

/** What browsers and their extensions say of themselves. */
const OWN = /\blocation\b|\bimport\.meta\b|\bdocument\.baseURI\b|\bgetURL\(/;

/** True where the address is relative, the page's own, or none of a server (`blob:`, `data:`). */
export function staysAtHome(run: Run, address: Value): boolean {
  const settled = run.force(address);
  if (settled.kind === 'primitive') return typeof settled.value === 'string' && isAtHome(settled.value);
  if (settled.kind === 'unknown') return OWN.test(settled.node.getText()) || isAtHome(beginningOf(settled.node));
  if (settled.internal.type === 'url') return false;
  const isRequest = settled.internal.type === 'host' && settled.internal.name === 'Request';
  return isRequest && staysAtHome(run, getProperty(run, settled, 'url', settled.node));
}

function isAtHome(beginning: string | undefined): boolean {
  return beginning !== undefined && beginning !== '' && !/^(?:https?:|wss?:)?\/\//i.test(beginning);
}

/** What an unknown text certainly begins with: of `/api/${id}`, `/api/`. */
function beginningOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text;
  return ts.isBinaryExpression(node) ? beginningOf(node.left) : undefined;
}
