// Reading a request header by a call: `req.get('Origin')`, `headers.get('origin')`, `getHeader(event, 'origin')`.

import type { ProbeRequest } from '../../exchange/exchange.ts';
import { knownText } from '../../interpreter/operations.ts';
import { primitive, type NativeCall, type Unknown, type Value } from '../../interpreter/value.ts';
import { requestHeader } from '../probe-values.ts';

const READER = /(?:^|[.\s])(?:get|header|getHeader|getRequestHeader|getFirst|headerValue)$/;
const HEADERS_OBJECT = /headers?\(?\)?\.get$/i;
const HEADER_NAMES = new Set([
  'origin',
  'referer',
  'host',
  'x-forwarded-host',
  'access-control-request-headers',
  'access-control-request-method',
]);

/** The value of the header that a call reads; `undefined` where the call does not read one. */
export function readHeaderByCall(request: ProbeRequest, callee: Unknown, call: NativeCall): Value | undefined {
  const { run, args, node } = call;
  if (!READER.test(callee.key)) return undefined;
  // `reply.header('Vary', 'Origin')` writes; what reads is given something to read from, or nothing, before the name.
  if (args.length > 1 && knownText(run, args[0]) !== undefined) return undefined;
  const name = knownText(run, args.at(-1))?.toLowerCase();
  if (name === undefined || !HEADER_NAMES.has(name)) return undefined;
  const holdsRequest = callee.ambient || args.some((arg) => arg.kind === 'unknown' && arg.ambient);
  if (!holdsRequest) return undefined;
  const value = requestHeader(request, name, node);
  const isAbsent = value.kind === 'primitive' && value.value === undefined;
  // A Headers object answers `null` for a header that is not there, everything else `undefined`.
  return isAbsent && HEADERS_OBJECT.test(callee.key) ? primitive(null, node, value.from) : value;
}
