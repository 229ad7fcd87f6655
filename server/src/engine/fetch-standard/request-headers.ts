// Which request headers a page may send without asking first. It knows nothing of the answer to the question:
// that is preflight.ts.

import { isToken, listElements } from './header-value.ts';
import { isForbiddenMethod } from './methods.ts';

export interface RequestHeader {
  readonly name: string;
  readonly value: string;
}

/**
 * The names that make a preflight necessary and that its answer must allow: lower case, sorted, without repetition.
 * https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names
 */
export function unsafeRequestHeaderNames(headers: readonly RequestHeader[]): readonly string[] {
  // 1. Let unsafeNames be a new list. 2. Let potentiallyUnsafeNames be a new list.
  // 4.1 If header is not a CORS-safelisted request-header, then append header's name to unsafeNames.
  const unsafe = headers.filter((header) => !isSafelistedRequestHeader(header));
  // 4.2 Otherwise, append it to potentiallyUnsafeNames and increase safelistValueSize by header's value's length.
  const potentiallyUnsafe = headers.filter(isSafelistedRequestHeader);
  // 3. Let safelistValueSize be 0.
  const safelistValueSize = potentiallyUnsafe.reduce((size, header) => size + header.value.length, 0);
  // 5. If safelistValueSize is greater than 1024, then append potentiallyUnsafeNames to unsafeNames.
  if (safelistValueSize > 1024) unsafe.push(...potentiallyUnsafe);
  // 6. Return the result of convert header names to a sorted-lowercase set with unsafeNames.
  return [...new Set(unsafe.map((header) => header.name.toLowerCase()))].sort();
}

/** A header that needs no permission. https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
export function isSafelistedRequestHeader({ name, value }: RequestHeader): boolean {
  // 1. If value's length is greater than 128, then return false.
  if (value.length > 128) return false;
  // 2. Byte-lowercase name and switch on the result:
  switch (name.toLowerCase()) {
    case 'accept':
      return !hasUnsafeByte(value);
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value);
    case 'content-type':
      return !hasUnsafeByte(value) && isFormContentType(value);
    case 'range':
      return isSimpleRange(value);
    default:
      return false;
  }
}

/**
 * The one header that `Access-Control-Allow-Headers: *` does not cover by the standard.
 * https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
 */
export function isNonWildcardRequestHeaderName(name: string): boolean {
  return name.toLowerCase() === 'authorization';
}

/**
 * A header that a script cannot set: browsers leave it out without a word, so it never forces a preflight.
 * https://fetch.spec.whatwg.org/#forbidden-request-header
 */
export function isForbiddenRequestHeader({ name, value }: RequestHeader): boolean {
  const lowerCase = name.toLowerCase();
  // 1. If name is a byte-case-insensitive match for one of these, then return true.
  if (forbiddenNames.has(lowerCase)) return true;
  // 2. If name when byte-lowercased starts with `proxy-` or `sec-`, then return true.
  if (lowerCase.startsWith('proxy-') || lowerCase.startsWith('sec-')) return true;
  // 3. If name is a byte-case-insensitive match for one of these: for each method of value, if it is a forbidden
  //    method, then return true.
  if (['x-http-method', 'x-http-method-override', 'x-method-override'].includes(lowerCase)) {
    return listElements([value]).some(isForbiddenMethod);
  }
  // 4. Return false.
  return false;
}

const forbiddenNames = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
]);

/** https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte */
function hasUnsafeByte(value: string): boolean {
  return /[\x00-\x08\x0a-\x1f"():<>?@[\\\]{}\x7f]/.test(value);
}

// The three types that an HTML form can send. Only the essence counts; parameters, even broken ones, do not.
// https://mimesniff.spec.whatwg.org/#parse-a-mime-type
function isFormContentType(value: string): boolean {
  const [essence = ''] = value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '').split(';');
  const [type = '', ...rest] = essence.replace(/[\t\n\r ]+$/, '').split('/');
  const subtype = rest.join('/');
  if (!isToken(type) || !isToken(subtype)) return false;
  return formContentTypes.has(`${type}/${subtype}`.toLowerCase());
}

const formContentTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

// One range that has a start. https://fetch.spec.whatwg.org/#simple-range-header-value
function isSimpleRange(value: string): boolean {
  const match = /^bytes=(\d+)-(\d*)$/.exec(value);
  if (!match) return false;
  const [, start = '', end = ''] = match;
  return end === '' || BigInt(start) <= BigInt(end);
}
