// The repairs that rules offer, each with its title. A rule hands over the facts of a fault; how the edits are made is
// in the other files of this room.

import { meantOrigin } from '../fetch-standard/origin-fault.ts';
import type { Place, Repair, RepairContext } from '../finding.ts';
import {
  headerOf,
  isDevelopmentOnly,
  type Answer,
  type IgnoredOption,
  type OptionMeaning,
  type SentHeader,
  type WrongName,
} from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { allowlistByHand } from './allowlist.ts';
import { toEdits, type Changes } from './changes.ts';
import { replace } from './edits.ts';
import { comparedWithTrue, withAssertions } from './compared-with-true.ts';
import { exactPattern } from './exact-pattern.ts';
import { exactText, lookedUp } from './exact-text.ts';
import { siteOf, type Facts } from './facts.ts';
import { withoutFallback } from './fallback-origin.ts';
import { fixedOrigin } from './fixed-origin.ts';
import { besideHeader, inOption } from './further-header.ts';
import { rightName } from './header-name.ts';
import { headerWriteOf } from './header-write.ts';
import { withoutNull } from './null-origin.ts';
import { httpsOnly } from './https-only.ts';
import { listByOption, listOfCallback } from './origin-option.ts';
import { plainStar } from './plain-star.ts';
import { withoutHeader } from './remove-header.ts';
import { withoutMemory } from './stateless-pattern.ts';
import { meantInList, trimmedParts } from './trimmed-list.ts';
import { numberInstead, valueInsteadOfOrigin, valueInstead } from './value-instead.ts';
import { inCapitals, withName } from './longer-list.ts';
import { meantText } from './meant-text.ts';
import { knownName } from './option-name.ts';
import { originsForStar } from './star-in-list.ts';
import { varyEdits, varyExtended } from './vary-edits.ts';

export type { Facts } from './facts.ts';

/** Lets a list of exact origins in, and nobody else. */
export function allowOnlyListed(facts: Facts): readonly Repair[] {
  const { library } = facts.header;
  if (library) {
    const { allowlist, option } = library;
    if (!allowlist) return [];
    const list = repair(listTitle(option), (context) => listByOption(facts, allowlist, originsOf(facts, context)));
    const leavesVary = library.setsVary === false || allowlist.leavesVary === true;
    return [asReplacement(leavesVary ? { ...list, mayLeave: 'missing-vary' } : list)];
  }
  return [
    repair('Replace `*` in the list by the allowed origins', (context) =>
      originsForStar(facts, context, originsOf(facts, context)),
    ),
    repair('Send other origins no Access-Control-Allow-Origin', () => withoutFallback(facts)),
    ...[
      repair('Allow only a list of origins', (context) => allowlistByHand(facts, originsOf(facts, context))),
      repair('Allow one fixed origin: there is no request here to look at', (context) =>
        fixedOrigin(facts, originsOf(facts, context)),
      ),
    ].map((each) => asReplacement(asLastResort(each))),
  ];
}

/** Asks for the whole origin where a piece of it, or a loose pattern, was enough. */
export function makeExact(facts: Facts): readonly Repair[] {
  const node = facts.answer.passed && nodeAt(facts.answer.passed.place);
  return stillLettingIn(facts, [
    repair('Make the pattern match nothing else', () => (node ? exactPattern(node) : [])),
    repair('Ask for the whole origin', () => (node ? exactText(node) : [])),
    ...lookUpInList(facts).map(asLastResort),
  ]);
}

/** Asks a list of exact origins in place of the test that was passed. */
export function lookUpInList(facts: Facts): readonly Repair[] {
  const node = facts.answer.passed && nodeAt(facts.answer.passed.place);
  return [
    asReplacement(
      repair('Look the origin up in a list', (context) => (node ? lookedUp(node, originsOf(facts, context)) : [])),
    ),
    ...allowOnlyListed(facts).map(asLastResort),
  ];
}

/** Lets nobody in any more who comes over plain `http:`. */
export function requireTls(facts: Facts): readonly Repair[] {
  const { answer, header } = facts;
  const node = nodeAt(answer.equalTo ?? answer.passed?.place ?? header.cause);
  return stillLettingIn(facts, [
    repair('Allow it over `https:` only', () => (node ? httpsOnly(node) : [])),
    ...allowOnlyListed(facts).map(asLastResort),
  ]);
}

/** Writes an origin as browsers send it, in place of the text at `place`. */
export function writeMeantOrigin(facts: Facts, place: Place, text: string): readonly Repair[] {
  const node = nodeAt(place);
  const meant = meantOrigin(text);
  return [
    repair(`Write \`${meant}\``, () =>
      node && meant !== undefined ? [...meantText(node, text, meant), ...meantInList(node, text, meant)] : [],
    ),
    repair('Trim each origin of the list', () => (node ? trimmedParts(node, text) : [])),
    ...allowOnlyListed(facts).map(asLastResort),
  ];
}

/** Allows one method or header more. */
export function addToList({ header }: Facts, name: string): readonly Repair[] {
  const added = repair(`Allow \`${name}\` too`, () => [...withName(header, name), ...inOption(header, name)]);
  return [{ ...added, adds: header.name }];
}

/** Allows a method or header where none is named so far: by the header `list`, beside the allowed origin. */
export function addList({ header }: Facts, list: string, name: string): readonly Repair[] {
  const added = repair(`Allow \`${name}\` by ${list}`, () => besideHeader(header, list, name));
  return [{ ...added, adds: list.toLowerCase() }];
}

/** Puts commas between names. */
export function separateNames({ header }: Facts, list: string): readonly Repair[] {
  return [{ ...repair('Put commas between the names', () => valueInstead(header, list)), adds: header.name }];
}

/** Writes how long the answer to a preflight holds as browsers read it. */
export function writeSeconds({ header }: Facts, seconds: number): readonly Repair[] {
  const written = repair(`Write \`${seconds}\``, () => numberInstead(header, seconds));
  return [{ ...written, keepsReaders: true, adds: header.name }];
}

/** Writes methods as browsers send them. */
export function spellInCapitals({ header }: Facts, names: readonly string[]): readonly Repair[] {
  return [{ ...repair('Write the methods in capitals', () => inCapitals(header, names)), adds: header.name }];
}

/** Lets a pattern begin every search at the beginning. */
export function forgetLastMatch(pattern: Place): readonly Repair[] {
  const node = nodeAt(pattern);
  const title = 'Take the flag that remembers away';
  return [{ ...repair(title, () => (node ? withoutMemory(node) : [])), keepsReaders: true }];
}

/** Takes one of two Access-Control-Allow-Origin away: the one that was added, or the one that was there. */
export function keepOne({ header }: Facts, other: SentHeader): readonly Repair[] {
  return [
    repair('Do not send it a second time', () => withoutHeader(header)),
    asLastResort(repair('Leave it to the line that comes later', () => withoutHeader(other))),
  ];
}

/** Allows credentials in the one way that browsers understand. */
export function writeTrue({ header }: Facts): readonly Repair[] {
  const written = repair('Write `true`', () => [
    ...valueInstead(header, 'true'),
    ...valueInsteadOfOrigin(header, 'true'),
  ]);
  return [{ ...written, adds: header.name }];
}

/** Writes `true` or `false` itself, for a library that reads a text otherwise than it is meant. */
export function writeBoolean(place: Place, isYes: boolean): readonly Repair[] {
  const node = nodeAt(place);
  const written = repair(`Write \`${isYes}\``, () => (node ? [[replace(node, String(isYes))]] : []));
  return [{ ...written, adds: 'access-control-allow-credentials' }];
}

/** Makes of an environment variable, which is a text, the yes or no that a library asks for. */
export function compareWithTrue(place: Place): readonly Repair[] {
  const node = nodeAt(place);
  if (!node) return [];
  const code = comparedWithTrue(node);
  const compared = repair(`Write \`${code}\``, () => [[replace(withAssertions(node), code)]]);
  return [{ ...compared, adds: 'access-control-allow-credentials' }];
}

/** Names what a `*` was meant for. */
export function spellOut({ header }: Facts, list: string): readonly Repair[] {
  return [{ ...repair(`Name them: \`${list}\``, () => valueInstead(header, list)), adds: header.name }];
}

/** Writes the right name of a header. Nothing else is decided by how long browsers keep the answer to a preflight. */
export function correctName(wrong: WrongName): readonly Repair[] {
  const { meant } = wrong;
  const corrected = repair(`Write \`${meant}\``, () => rightName(wrong));
  return [{ ...corrected, adds: meant.toLowerCase(), keepsReaders: meant === 'Access-Control-Max-Age' }];
}

const HEADER_OF: Readonly<Partial<Record<OptionMeaning, string>>> = {
  credentials: 'access-control-allow-credentials',
  methods: 'access-control-allow-methods',
  allowedHeaders: 'access-control-allow-headers',
  exposedHeaders: 'access-control-expose-headers',
  maxAge: 'access-control-max-age',
};

/** Calls an option by the name that the library knows. */
export function renameOption(option: IgnoredOption): readonly Repair[] {
  const { name, meaning } = option.meant;
  const renamed = repair(`Write \`${name}\``, () => knownName(option));
  const adds = HEADER_OF[meaning];
  // A library that never tells caches of a list did not have to before.
  if (meaning === 'origin') return [{ ...renamed, mayLeave: 'missing-vary' }];
  return [{ ...renamed, keepsReaders: meaning === 'maxAge', ...(adds === undefined ? {} : { adds }) }];
}

/** Keeps an answer out of shared caches. */
export function keepPrivate({ header }: Facts, text: string): readonly Repair[] {
  const own = text
    .replace(/\bpublic\b/i, 'private')
    .replace(/,?\s*\bs-maxage\s*=\s*"?\d+"?/i, '')
    .replace(/^,\s*/, '');
  const directives = /\bprivate\b/.test(own) ? own : `private, ${own}`;
  const value = directives.replace(/,\s*$/, '');
  return [{ ...repair(`Write \`${value}\``, () => valueInstead(header, value)), keepsReaders: true }];
}

/** Whoever makes a check stricter must not lock everybody out. */
function stillLettingIn({ answers }: Facts, repairs: readonly Repair[]): readonly Repair[] {
  const letIn = answers.filter((answer) => isEchoed(answer)).flatMap(({ request }) => request.origin ?? []);
  const mustLetIn = letIn.filter((origin) => origin.startsWith('https:'));
  return repairs.map((each) => ({ ...each, mustLetIn }));
}

/** No longer allows credentials, for what is public anyway. */
export function stopCredentials({ answer }: Facts): readonly Repair[] {
  const credentials = headerOf(answer, 'access-control-allow-credentials');
  return credentials ? [repair('Stop allowing credentials', () => withoutHeader(credentials))] : [];
}

/** Answers everybody alike, and nobody with cookies. */
export function answerStar({ header, answer }: Facts): readonly Repair[] {
  const credentials = headerOf(answer, 'access-control-allow-credentials');
  const title = credentials ? 'Answer `*`, and allow no credentials' : 'Answer `*`';
  return [repair(title, () => plainStar(header, credentials))];
}

/** Lets `null` in no longer. */
export function refuseNull(facts: Facts): readonly Repair[] {
  return [
    repair('Remove `null` from the allowed origins', (context) => withoutNull(facts, context)),
    ...allowOnlyListed(facts).map(asLastResort),
  ];
}

/** Tells caches on every answer that it depends on the origin. */
export function sayVary(facts: Facts): readonly Repair[] {
  const { library } = facts.header;
  const isLost = facts.answer.headers.some(({ name }) => name === 'vary');
  if (library?.allowlist && !isLost) {
    const { name, allowlist } = library;
    return [
      repair(`Give \`${name}\` the list of allowed origins itself: it then always sets Vary`, () =>
        listOfCallback(facts, allowlist),
      ),
    ];
  }
  if (library) {
    return [{ ...repair('Add Origin to Vary instead of replacing it', () => varyExtended(facts)), keepsReaders: true }];
  }
  const site = siteOf(facts.header);
  const write = site && headerWriteOf(site, 'access-control-allow-origin');
  if (!site || !write) return [];
  return [{ ...repair('Set `Vary: Origin` on every answer', () => varyEdits(facts, write, site)), keepsReaders: true }];
}

/** What only development runs lets in what development serves. */
function originsOf({ answer }: Facts, { origins, developmentOrigins }: RepairContext): readonly string[] {
  return isDevelopmentOnly(answer) ? developmentOrigins : origins;
}

function listTitle(option: string | undefined): string {
  if (option === undefined) return 'Add a list of allowed origins';
  const isShown = /^\w*[oO]rigins?\s*:|^cors\s*:/.test(option) && option.length <= 40;
  return isShown ? `Replace \`${option}\` by a list of allowed origins` : 'Allow only a list of origins';
}

function isEchoed(answer: Answer): boolean {
  return headerOf(answer, 'access-control-allow-origin')?.value === answer.request.origin;
}

function asLastResort(other: Repair): Repair {
  return { ...other, isLastResort: true };
}

/** A list in place of the user's own check, which may have let others in on purpose. */
function asReplacement(other: Repair): Repair {
  return { ...other, replacesCheck: true };
}

/** A repair of the usual kind: it may change who reads, and is offered whatever others there are. */
export function repair(title: string, attempts: (context: RepairContext) => readonly Changes[]): Repair {
  return { title, keepsReaders: false, isLastResort: false, attempts: (context) => attempts(context).map(toEdits) };
}
