// Paths of Elysia's routes (the `memoirist` router): what is spelled out goes before a parameter, a parameter before `*`.

/** A path as the router has it: with a slash in front, without one at the end. */
export function cleanPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return `/${parts.join('/')}`;
}

/** How well a route's path fits the one that is asked, as a text that grows with it; `undefined` where it does not fit. */
export function fitOf(pattern: string, path: string): string | undefined {
  const wanted = partsOf(pattern);
  const asked = partsOf(path);
  let fit = '';
  for (const [at, part] of wanted.entries()) {
    if (part === '*') return `${fit}0`;
    const given = asked[at];
    if (given === undefined) return part.startsWith(':') && part.endsWith('?') ? `${fit}1` : undefined;
    if (part.startsWith(':')) fit += '1';
    else if (part === given) fit += '2';
    else return undefined;
  }
  return asked.length > wanted.length ? undefined : `${fit}3`;
}

/** A path that the pattern matches. */
export function examplePath(pattern: string): string {
  return `/${partsOf(pattern)
    .map((part) => (part === '*' || part.startsWith(':') ? 'x' : part))
    .join('/')}`;
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}
