// The headers that code gives a request: in an object, a list, a Headers object, one of Angular's, or by name and value.

import type ts from 'typescript';
import type { HeaderLine } from '../../exchange/header-list.ts';
import type { OutgoingHeader } from '../../exchange/outgoing.ts';
import { writtenByCode } from '../../exchange/write.ts';
import { headersFrom } from '../../interpreter/builtins/headers.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { isCallable, knownText, textOf } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { undefinedValue, type NativeCall, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { argumentNode } from '../native-object.ts';
import { linesOf } from './http-headers.ts';

/** Where settings of a request hold its headers: `setHeaders` is Angular's, in `req.clone(…)`. */
const HEADERS = ['headers', 'setHeaders', 'extraHeaders'];
/** Where settings hold settings: `context` for Apollo, `fetchOptions` for urql, `hooks` for nobody. */
const SETTINGS = ['context', 'fetchOptions', 'requestOptions', 'requestInit', 'init', 'defaults', 'options'];
/** Axios has headers for all requests and for those of one method. */
const PARTS_OF_AXIOS = ['common', 'get', 'post', 'put', 'patch', 'delete', 'head'];

/** The headers in the settings of a request. */
export function headersInSettings(run: Run, value: Value, node: ts.Node, levels = 1): readonly OutgoingHeader[] {
  const settings = resultOf(run, value, node);
  if (!settings) return [];
  const own = HEADERS.flatMap((name) => {
    const property = settings.properties.get(name);
    return property ? headersIn(run, property.value, property.node) : [];
  });
  if (levels === 0) return own;
  const inner = SETTINGS.flatMap((name) => {
    const property = settings.properties.get(name);
    return property ? headersInSettings(run, property.value, property.node, levels - 1) : [];
  });
  return [...own, ...inner];
}

/** The headers that a value is worth as such; `carrier` is what hands them over. */
export function headersIn(run: Run, value: Value, carrier: ts.Node): readonly OutgoingHeader[] {
  const headers = resultOf(run, value, carrier);
  if (!headers) return [];
  const parts = PARTS_OF_AXIOS.flatMap((name) => {
    const part = headers.properties.get(name);
    return part && isPlain(run, part.value) ? headersIn(run, part.value, carrier) : [];
  });
  return [...linesIn(run, headers, carrier).map((line) => ({ line, carrier })), ...parts];
}

function linesIn(run: Run, headers: ObjectValue, carrier: ts.Node): readonly HeaderLine[] {
  const known = linesOf(headers);
  if (known) return known;
  const { internal } = headers;
  if (internal.type === 'headers') return internal.list.all();
  const { lines, refused } = { lines: headersFrom(run, headers, carrier).all(), refused: run.takeThrown() };
  return refused ? [] : lines;
}

/** The header that `set(name, value)` and its like write; `undefined` where a call does not. */
export function headerByCall(call: NativeCall): OutgoingHeader | undefined {
  const { run, args, node } = call;
  const [, value] = args;
  const name = knownText(run, args[0]);
  if (name === undefined || !value) return undefined;
  const text = textOf(run, value, node);
  return { line: { name, value: text, write: writtenByCode(text, argumentNode(call, 1), node) }, carrier: node };
}

/** An object, or what a function among the settings gives: `headers: () => ({ … })`. */
function resultOf(run: Run, value: Value, node: ts.Node): ObjectValue | undefined {
  const settled = run.force(value);
  if (settled.kind !== 'object') return undefined;
  if (!isCallable(settled)) return settled;
  if (settled.internal.type !== 'closure') return undefined;
  const result = run.force(awaited(run, callValue(run, settled, undefinedValue(node), [], node)));
  run.takeThrown();
  return result.kind === 'object' && !isCallable(result) ? result : undefined;
}

function isPlain(run: Run, value: Value): boolean {
  const settled = run.force(value);
  return settled.kind === 'object' && settled.internal.type === 'plain';
}
