// What code out of sight may do to an answer: routes behind a middleware, or whoever serves a router, may set Vary.

import type ts from 'typescript';
import type { Exchange } from '../exchange/exchange.ts';
import { unknown } from '../interpreter/unknowns.ts';

/** Leaves it open whether the answer to what was set up at `node` varies, and on what. */
export function leaveVaryOpen({ headers }: Exchange, node: ts.Node): void {
  const vary = unknown({ key: `vary@${node.pos}`, text: 'Vary', node, from: [{ kind: 'opaque' }] });
  headers.append('Vary', vary, { cause: node, site: node });
}
