// What becomes of a stored response when the server says that it is still good: the CORS check is done with the headers that it
// has then.

type HeaderLines = readonly (readonly [name: string, value: string])[];

/**
 * The headers of a stored response after a 304: those that the 304 has take the place of the stored ones of their names.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch (revalidation) and https://www.rfc-editor.org/rfc/rfc9111#section-3.2
 */
export function revalidated(stored: HeaderLines, fresh: HeaderLines): HeaderLines {
  const renewed = new Set(fresh.map(([name]) => name.toLowerCase()));
  return [...stored.filter(([name]) => !renewed.has(name.toLowerCase())), ...fresh];
}
