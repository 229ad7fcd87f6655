// Phrases that several rules share: who writes a header, under which conditions, what stands elsewhere.

import { isWithin, type Place, type Related } from '../finding.ts';
import { headerOf, type Answer, type Clause, type SentHeader, type WritingLibrary } from '../policy/policy.ts';

/** "`cors` echoes …" or "this code echoes …": who does it. */
export function writer(header: SentHeader): string {
  return header.library ? `\`${header.library.name}\`` : 'this code';
}

/** "(`origin: true`)" or "(its default)" for a library, nothing for the user's own code. */
export function option(header: SentHeader): string {
  const { library } = header;
  if (!library) return '';
  return library.option === undefined ? ' (its default)' : ` (\`${library.option}\`)`;
}

/** How an endpoint is called in a sentence: `GET /users` as code, "the server" as it is. */
export function called(label: string): string {
  if (/^(?:any|ALL) \/any$/.test(label)) return 'the app';
  return /^(?:the|this|these) /.test(label) ? label : `\`${label.replace(/^(?:any|ALL) /, '')}\``;
}

/** " when `process.env.ORIGIN` is not set", or nothing for what always holds. */
export function when(conditions: readonly Clause[]): string {
  const texts = conditions.filter((clause) => clause.kind !== 'origin-check').map((clause) => clause.text);
  return texts.length === 0 ? '' : ` when ${texts.slice(0, 3).join(' and ')}`;
}

/** What hangs on the library's version: an advisory of it, or that it was assumed because none was found. */
export function assumption({
  library,
}: {
  readonly library: Pick<WritingLibrary, 'name' | 'version' | 'installed' | 'advisory'> | undefined;
}): string {
  if (!library) return '';
  const { name, version, advisory } = library;
  if (!library.installed) return ` (No installed version of \`${name}\` was found; ${version} is assumed.)`;
  return advisory
    ? ` (\`${name}\` ${version} is known for it, ${advisory.id}; since ${advisory.fixedIn} ${advisory.change}.)`
    : '';
}

/** The other lines that make a fault: where credentials are allowed. */
export function credentialsElsewhere(answer: Answer): readonly Related[] {
  const credentials = headerOf(answer, 'access-control-allow-credentials');
  return credentials ? [{ place: credentials.cause, message: 'Credentials are allowed here.' }] : [];
}

/** The use of a value that is written in one place (`cause`) and sent in another. */
export function useElsewhere(header: SentHeader, cause: Place = header.cause): readonly Related[] {
  const { site } = header;
  return isWithin(site, cause)
    ? []
    : [{ place: site, message: header.library ? 'It is used here.' : 'It is sent from here.' }];
}

/** `content-type` as people know it. */
export function inCapitals(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
