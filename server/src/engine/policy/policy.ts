// Step 5: what one endpoint answers to whom. Rules read nothing but this: no syntax, no frameworks, plain data.

import type { ProbeRequest, ServerIdioms } from '../exchange/exchange.ts';
import type { Advisory, AllowlistOption } from '../exchange/header-list.ts';
import type { MeantOption, OptionMeaning } from '../exchange/unknown-option.ts';
import type { Place } from '../finding.ts';

export type { AllowlistOption, OptionMeaning, ServerIdioms };

export interface Policy {
  /** How the endpoint is called in messages: `GET /users`, `cors(…)`. */
  readonly label: string;
  readonly place: Place;
  /** The methods that it answers besides preflights; empty for any. */
  readonly methods: readonly string[];
  /** The methods that its code tells apart and that were tried, where it is there for any. */
  readonly toldApart: readonly string[];
  /** True where preflights get to the same code first as all other requests do. */
  readonly seesAll: boolean;
  readonly answers: readonly Answer[];
  /** The answers to origins that are not meant and get in all the same. */
  readonly nearMisses: readonly NearMissAnswer[];
  /** The answers that differ when the same is asked a second time. */
  readonly repeats: readonly RepeatedAnswer[];
}

export type NearMissKind =
  /** Somebody else's domain, which only looks like a trusted one. */
  | 'look-alike'
  /** Another customer of a host whose customers all have names below its own. */
  | 'shared-host'
  /** A trusted host over plain `http:`. */
  | 'plaintext'
  /** A text of the code's own that no browser sends as an Origin, though it is meant as one. */
  | 'misspelt';

export interface NearMissAnswer {
  readonly kind: NearMissKind;
  readonly answer: Answer;
  /** True where a check that the code does not show may be what let it in. */
  readonly isChecked: boolean;
}

export interface RepeatedAnswer {
  /** The pattern that goes on where its last search has ended. */
  readonly pattern: Place;
  /** Its code, shortened to one line. */
  readonly text: string;
  readonly first: Answer;
  readonly second: Answer;
}

/** The response to one probe request on one path through the code. */
export interface Answer {
  readonly request: ProbeRequest;
  /** Whose response object the code was given; `undefined` where nobody knows. */
  readonly server: ServerIdioms | undefined;
  /** Those that CORS and caches look at, in the order of writing. */
  readonly headers: readonly SentHeader[];
  /** What libraries were told and do not know. */
  readonly ignored: readonly IgnoredOption[];
  /** What they were told of credentials and read otherwise. */
  readonly misread: readonly MisreadOption[];
  /** `undefined` where the code does not tell. */
  readonly status: number | undefined;
  /** The conditions under which the code answers so. */
  readonly clauses: readonly Clause[];
  /** True where the answer is a refusal: the function that decides about the origin has called it an error. */
  readonly isRefused: boolean;
  /** False where code that nobody shows was passed by, and may have answered or added to the answer. */
  readonly isSure: boolean;
  /** True where the body of the request is read as JSON. */
  readonly readsJson: boolean;
  /** Code that would have written who may read, had something before it not answered. */
  readonly unreached: UnreachedCode | undefined;
  /** True where the server only listens to this machine: whoever is heard there is a page that its user looks at. */
  readonly isLoopback: boolean;
  /** Who has said that everybody is meant to read this, if somebody has. */
  readonly declaredPublic?: DeclaredPublic;
  /** The literal in the code that let the asking origin in, where it was compared with one. */
  readonly equalTo: Place | undefined;
  /** The test, short of a comparison with a whole origin, that the asking origin has passed last. */
  readonly passed: PassedTest | undefined;
}

/** The comment that says so, or the glob that the route's path matches. */
export type DeclaredPublic = { readonly comment: Place } | { readonly route: string };

export interface UnreachedCode {
  /** The call that mounts it, from the name of its method on. */
  readonly place: Place;
  /** The whole of that call. */
  readonly call: Place;
  /** True where it comes after every route. */
  readonly isLast: boolean;
}

export interface PassedTest {
  /** The call that tests, or the pattern that it tests with. */
  readonly place: Place;
  /** Its code, shortened to one line. */
  readonly text: string;
  readonly isPattern: boolean;
}

export interface SentHeader {
  /** Lower case. */
  readonly name: string;
  /** What is wrong with the name, where browsers do not know it. */
  readonly wrongName: WrongName | undefined;
  /** `undefined` where the code does not tell. */
  readonly value: string | undefined;
  /** True when the Origin of the request is in the value. */
  readonly fromOrigin: boolean;
  /** The part of the request that the requester chooses, where the value is that part. */
  readonly requesterPart: string | undefined;
  /** What decided the value. */
  readonly cause: Place;
  /** The call, property or assignment that writes it. */
  readonly site: Place;
  /** The code of the cause, shortened to one line. */
  readonly causeText: string;
  readonly library: WritingLibrary | undefined;
}

/** An option that a library was given and does not know. */
export interface IgnoredOption {
  readonly name: string;
  /** The property's name in the code. */
  readonly place: Place;
  readonly library: Pick<WritingLibrary, 'name' | 'version' | 'installed'>;
  /** True where it reads its options by another package, whose version is the one above. */
  readonly isByAnother: boolean;
  /** The call that has set the library up. */
  readonly call: Place;
  readonly meant: MeantOption;
  /** True for `false`, `0` and the like. */
  readonly isOff: boolean;
}

/** A text or a number for credentials that a library takes for something else than it says. */
export interface MisreadOption {
  /** The literal, or the environment variable, which always is a text. */
  readonly place: Place;
  readonly isVariable: boolean;
  /** `credentials: 'true'` */
  readonly text: string;
  /** Whether the library takes it for a yes. */
  readonly isOn: boolean;
  readonly library: Pick<WritingLibrary, 'name' | 'version' | 'installed'>;
}

/** The name of a header that says nothing in a response, though it is meant to. */
export interface WrongName {
  readonly written: string;
  /** The header that is meant: `Access-Control-Allow-Origin`. */
  readonly meant: string;
  /** True for a name that browsers put on requests; false for a misspelt one. */
  readonly isOfRequests: boolean;
  /** Where the name is written; all that writes the header where it is not spelled out there. */
  readonly place: Place;
}

export interface WritingLibrary {
  readonly name: string;
  readonly version: string;
  /** False when no version was found and the newest is assumed. */
  readonly installed: boolean;
  /** The option that decided, as written; `undefined` for the library's default. */
  readonly option: string | undefined;
  /** The property or assignment that gave the option its value. */
  readonly property: Place | undefined;
  readonly advisory?: Advisory | undefined;
  readonly setsVary?: false | undefined;
  readonly allowlist?: AllowlistOption | undefined;
  readonly methodsOption?: string | undefined;
}

/** One decision about something unknown, on which an answer hangs. */
export interface Clause {
  readonly kind: ClauseKind;
  /** The same for the same question in every run. */
  readonly key: string;
  /** The same for all questions about the same unknown. */
  readonly subject: string;
  /** What is asked of it: whether it is true, or there at all, or some value. */
  readonly asks: 'truthy' | 'nullish' | 'undefined' | 'equals' | 'holds';
  readonly outcome: boolean;
  /** As a clause of a sentence: "`process.env.ORIGIN` is unset". */
  readonly text: string;
  readonly place: Place;
  /** The statement or expression whose branches hang on it. */
  readonly branching: Place | undefined;
  /** True where it is about how the program is set up, and nothing of the request has a part in it. */
  readonly isSetting?: true;
  /** True where it is about the path that is asked for. */
  readonly isOfPath?: true;
  /** True where not every path could be followed: on those that were not, the same may have come out. */
  readonly isPartlySeen?: true;
}

export type ClauseKind =
  /** Something unknown was asked about the request's Origin: a check that the code does not show. */
  | 'origin-check'
  /** Only in development: NODE_ENV is not `production`, `isDev` holds. */
  | 'development'
  /** An environment variable is not set. */
  | 'unset'
  /** What is to be expected: a callback is called. Nobody needs to be told. */
  | 'course'
  | 'other';

/** The values of a header, one per line; `undefined` for each that the code does not tell. */
export function valuesOf(answer: Answer, name: string): readonly (string | undefined)[] {
  return answer.headers.filter((header) => header.name === name).map((header) => header.value);
}

export function headerOf(answer: Answer, name: string): SentHeader | undefined {
  return answer.headers.findLast((header) => header.name === name);
}

/** True when the answer says `Access-Control-Allow-Credentials: true`, to the letter. */
export function allowsCredentials(answer: Answer): boolean {
  const values = valuesOf(answer, 'access-control-allow-credentials');
  return values.length === 1 && values[0] === 'true';
}

export function isDevelopmentOnly(answer: Answer): boolean {
  return answer.clauses.some((clause) => clause.kind === 'development');
}

/** A status for what went wrong with a request that was for this resource: no refusal of it, and not what is no route. */
export function isFailure(status: number): boolean {
  return status >= 400 && ![403, 404, 405, 406].includes(status);
}

/** How much an answer hangs on conditions: the lighter, the more often it is given. */
export function weightOf(answer: Answer): number {
  return answer.clauses.reduce((sum, clause) => sum + (clause.kind === 'development' ? 100 : 1), 0);
}
