// A handler that returns its response: a Response, a Headers object, an object with `headers` (Lambda, tRPC), or an
// object of headers.

import type ts from 'typescript';
import type { Exchange } from '../exchange/exchange.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import type { Value } from '../interpreter/value.ts';
import { writePairs } from './by-hand/writing.ts';

/** Takes the headers of a returned value over into the exchange; leaves the exchange alone where it has none. */
export function takeResponse(run: Run, exchange: Exchange, value: Value, node: ts.Node): void {
  const settled = run.force(value);
  if (settled.kind !== 'object' || exchange.sent) return;
  const { internal } = settled;
  if (internal.type === 'response') {
    exchange.headers = internal.list.copy();
    exchange.status = internal.status;
    return;
  }
  if (internal.type !== 'plain') {
    writePairs(exchange.headers, run, settled, node);
    return;
  }
  if (writePairs(exchange.headers, run, settled, node) || !settled.properties.has('headers')) return;
  const headers = run.force(getProperty(run, settled, 'headers', node));
  writePairs(exchange.headers, run, headers, node);
  const status = settled.properties.get('statusCode') ?? settled.properties.get('status');
  const code = status && run.force(status.value);
  if (code?.kind === 'primitive' && typeof code.value === 'number') exchange.status = code.value;
}
