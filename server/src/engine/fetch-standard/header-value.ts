// How a browser reads the lines of one response header: joined into one value, or split into a list of tokens.
// It does not know what any header means.

/**
 * "Get" of a header list, given the values of all lines of one name, in order.
 * `null` when there is no line; lines are joined with a comma and a space, so a repeated header becomes one odd value.
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeaderValue(lines: readonly string[]): string | null {
  // 1. If list does not contain name, then return null.
  if (lines.length === 0) return null;
  // 2. Return the values of all headers in list whose name matches, separated by 0x2C 0x20, in order.
  return lines.map(withoutOuterWhitespace).join(', ');
}

/**
 * "Extract header list values" for a header whose grammar is `#method` or `#field-name`: a comma-separated list of
 * tokens in which empty elements are allowed. `null` when there is no line.
 * https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractTokens(lines: readonly string[]): readonly string[] | 'failure' | null {
  // 1. If list does not contain name, then return null.
  if (lines.length === 0) return null;
  // 4.1 Let extract be the result of extracting header values from header.
  const values = listElements(lines);
  // 4.2 If extract is failure, then return failure.
  return values.every(isToken) ? values : 'failure';
}

/** The non-empty elements of a comma-separated header, over all its lines. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1 */
export function listElements(lines: readonly string[]): readonly string[] {
  return lines
    .flatMap((line) => line.split(','))
    .map(withoutOuterWhitespace)
    .filter((element) => element !== '');
}

/**
 * False for what cannot stand in a header: an answer with such a line is none, see no-response.ts.
 * https://fetch.spec.whatwg.org/#header-value
 */
export function isHeaderValue(value: string): boolean {
  return !/[\0\r\n]/.test(value);
}

/** `1*tchar`: what a method or a header name is made of. https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2 */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);
}

// A header value has no leading or trailing HTTP tab or space: https://fetch.spec.whatwg.org/#header-value
function withoutOuterWhitespace(line: string): string {
  return line.replace(/^[\t ]+|[\t ]+$/g, '');
}
