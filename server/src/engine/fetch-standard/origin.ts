// Origins as they stand in an Origin header: what one looks like, taken apart and put together.
// Why a value is none, and what was meant by it, is origin-fault.ts.

/** An origin of scheme, host and port. https://html.spec.whatwg.org/multipage/browsers.html#concept-origin-tuple */
export interface TupleOrigin {
  /** Without a colon: `https`. */
  readonly scheme: string;
  /** As `URL.hostname` gives it: lower case, Punycode, IPv6 in brackets. */
  readonly host: string;
  /** `null` for the scheme's default port. */
  readonly port: number | null;
}

/**
 * What every opaque origin is serialized to: a sandboxed frame, a `data:` document, a local file.
 * https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin step 1
 */
export const opaqueOrigin = 'null';

/** https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin */
export function serializeOrigin(origin: TupleOrigin): string {
  // 2. Let result be origin's scheme. 3. Append "://" to result. 4. Append origin's host, serialized, to result.
  const result = `${origin.scheme}://${origin.host}`;
  // 5. If origin's port is non-null, append a U+003A COLON character (:), and origin's port, serialized, to result.
  return origin.port === null ? result : `${result}:${origin.port}`;
}

/**
 * Takes a serialized origin apart; `undefined` for everything that no browser sends as the Origin of a request, and
 * for `null`, which is an Origin but has no parts.
 *
 * The standard's grammar (https://fetch.spec.whatwg.org/#origin-header) has only letters, digits and inner hyphens in
 * a host. Browsers send more, measured in Chromium 147: whatever a URL's host can hold
 * (https://url.spec.whatwg.org/#concept-url-origin), such as `_`, `{`, `,` or a final dot. Not `*`: Chromium makes it
 * `%2A`, so a pattern never equals an Origin.
 */
export function parseOrigin(value: string): TupleOrigin | undefined {
  // Older Android WebViews send this for pages from the device.
  if (value === 'file://') return { scheme: 'file', host: '', port: null };
  const match = /^([a-z][a-z0-9+.-]*):\/\/(\[[0-9a-f:]+\]|[^\s#%*/:<>?@[\\\]^|]+)(?::([0-9]+))?$/.exec(value);
  if (!match) return undefined;
  const [, scheme = '', host = '', port] = match;
  if (schemesWithoutOrigin.has(scheme)) return undefined;
  if (isHttpScheme(scheme) ? !isSerializedHttpOrigin(value) : !isAppOrigin(host, port)) return undefined;
  return { scheme, host, port: port === undefined ? null : Number(port) };
}

/** True when some browser can send exactly `value` as the Origin of a request; false for `null`, which is a case of its own. */
export function isSerializedOrigin(value: string): boolean {
  return parseOrigin(value) !== undefined;
}

/**
 * True when only the machine itself can be behind the host, so that plain `http:` is as good as `https:`.
 * https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy steps 4 and 5
 */
export function isLoopback(origin: TupleOrigin): boolean {
  const host = origin.host.replace(/\.$/, '');
  // 4. If origin's host matches one of the CIDR notations 127.0.0.0/8 or ::1/128, return "Potentially Trustworthy".
  if (host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)) return true;
  // 5. If origin's host is "localhost", "localhost.", or ends with ".localhost" or ".localhost.": the same.
  return host === 'localhost' || host.endsWith('.localhost');
}

export function isHttpScheme(scheme: string): boolean {
  return scheme === 'http' || scheme === 'https';
}

/**
 * Schemes of URLs from which no page makes requests in its own name: the Origin of a WebSocket handshake is the
 * page's, and documents of the others have an opaque origin or that of their maker.
 */
export const schemesWithoutOrigin: ReadonlySet<string> = new Set([
  'about',
  'blob',
  'data',
  'file',
  'filesystem',
  'ftp',
  'javascript',
  'mailto',
  'ws',
  'wss',
]);

// The URL parser brings numbers of IPv4, Punycode and ports into their one form: what it changes is not serialized.
function isSerializedHttpOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

// Extensions and app shells (`chrome-extension://…`, `capacitor://localhost`): their hosts are names, not domains.
function isAppOrigin(host: string, port: string | undefined): boolean {
  const plainHost = !/[^\x21-\x7e]/.test(host) && host === host.toLowerCase();
  return plainHost && (port === undefined || /^[1-9]\d{0,4}$/.test(port));
}
