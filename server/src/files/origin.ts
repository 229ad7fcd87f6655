// Is this text an origin as a browser would send it? Only for origins that the user gives us to write into their code.

/** What is wrong with a text that should be an origin, as a sentence; `undefined` for an origin. */
export function originMistake(text: string): string | undefined {
  const about = `\`${text}\` is not an origin`;
  if (text === '*' || text === 'null')
    return `${about} that can be trusted: name the sites that may read the response.`;
  if (!URL.canParse(text))
    return `${about}: write a scheme, a host and perhaps a port, like \`https://app.example.com\`.`;

  const serialized = serializedOrigin(new URL(text));
  if (serialized === undefined) return `${about}: it has no host.`;
  return serialized === text ? undefined : `${about}: browsers would send \`${serialized}\`.`;
}

/**
 * The ASCII serialization of a URL's origin (HTML Standard, "ASCII serialization of an origin").
 * `URL.origin` is "null" for schemes that the URL Standard does not know (`capacitor:`, `chrome-extension:`), yet
 * browsers send those with their host.
 */
function serializedOrigin(url: URL): string | undefined {
  if (url.host === '') return undefined;
  return url.origin === 'null' ? `${url.protocol}//${url.host}` : url.origin;
}
