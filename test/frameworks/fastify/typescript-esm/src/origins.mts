const KNOWN: ReadonlySet<string> = new Set(['https://app.example.com', 'https://admin.example.com:8443']);

export function isKnown(origin: string): boolean {
  return KNOWN.has(origin);
}
