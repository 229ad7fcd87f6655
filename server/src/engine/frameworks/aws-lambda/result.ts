// What a function answers: `{ statusCode, headers, multiValueHeaders, body }`, which goes out as JSON. What JSON does not
// have, a header that is `undefined`, is not sent.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { valueSide, writtenByCode } from '../../exchange/write.ts';
import { textOf } from '../../interpreter/operations.ts';
import { elementsOf, getProperty } from '../../interpreter/properties.ts';
import type { Run } from '../../interpreter/run.ts';
import type { ObjectValue, Settled, Value } from '../../interpreter/value.ts';
import { pairsOf } from '../node-http/server-response.ts';
import { fail } from '../outcome.ts';
import { takeResponse } from '../returned-response.ts';
import { writeOf } from '../written-properties.ts';

/** Sends what a handler has answered. Of something unknown neither status nor headers are known. */
export function sendResult(run: Run, exchange: Exchange, result: Value, node: ts.Node): void {
  const settled = run.force(result);
  if (exchange.sent || run.stopped) return;
  exchange.status = statusOf(run, settled, node);
  exchange.sent = true;
  if (settled.kind !== 'object') return;
  if (settled.internal.type === 'response') return sendResponse(run, exchange, settled, node);
  for (const name of ['headers', 'multiValueHeaders']) {
    const headers = run.force(getProperty(run, settled, name, node));
    if (headers.kind === 'object') writeHeaders(run, exchange, headers, name === 'multiValueHeaders', node);
  }
}

/** A handler that threw: the gateway answers by itself, with none of its headers. */
export function failWithoutHeaders(exchange: Exchange): void {
  exchange.headers.clear();
  fail(exchange);
  exchange.status = undefined;
}

/** Newer platforms of the same shape take the Fetch Standard's Response too. */
function sendResponse(run: Run, exchange: Exchange, response: Value, node: ts.Node): void {
  exchange.sent = false;
  takeResponse(run, exchange, response, node);
  exchange.sent = true;
}

function statusOf(run: Run, result: Settled, node: ts.Node): number | undefined {
  if (result.kind !== 'object') return undefined;
  const status = run.force(getProperty(run, result, 'statusCode', node));
  const code = status.kind === 'primitive' ? Number(status.value) : Number.NaN;
  return Number.isInteger(code) ? code : undefined;
}

function writeHeaders(run: Run, exchange: Exchange, headers: ObjectValue, isMulti: boolean, node: ts.Node): void {
  for (const { name, value, site } of pairsOf(run, headers, node)) {
    const settled = run.force(value);
    if (settled.kind === 'primitive' && settled.value == null) continue;
    const lines = isMulti && settled.kind === 'object' ? elementsOf(run, settled, site) : undefined;
    const values = (lines ?? [settled]).map((line) => textOf(run, line, site));
    const write = writeOf(headers, name) ?? writtenByCode(settled, valueSide(site), site);
    exchange.headers.set(name, values, write);
  }
}
