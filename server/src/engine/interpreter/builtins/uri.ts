// encodeURIComponent and its like (ECMA-262 § 19.2.6). Malformed input throws a URIError.

import type { NativeBehaviour } from '../value.ts';
import { undefinedValue } from '../value.ts';
import { argument, type Methods, onArguments, throwsPerhaps } from './native-call.ts';

export const uriFunctions: Methods = {
  encodeURIComponent: onText(encodeURIComponent),
  encodeURI: onText(encodeURI),
  decodeURIComponent: onText(decodeURIComponent),
  decodeURI: onText(decodeURI),
};

function onText(compute: (text: string) => string): NativeBehaviour {
  const known = onArguments(([text]) => compute(String(text)));
  return (call) => {
    const isOpen = argument(call, 0).kind === 'unknown';
    return isOpen && throwsPerhaps(call, 'URIError') ? undefinedValue(call.node) : known(call);
  };
}
