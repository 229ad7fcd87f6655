// A request that code makes itself, as rules read it: plain data with places.

import type { Place } from '../finding.ts';
import type { Clause } from './policy.ts';

export interface ClientRequest {
  /** The call that sends it, or the call or assignment that sets up what requests carry. */
  readonly place: Place;
  /** The code of the call, shortened to one line. */
  readonly text: string;
  /** What the code calls what sends it: `fetch`, `axios.create`, `config.headers`. */
  readonly sender: string;
  /** What the browser's console calls it. */
  readonly api: 'fetch' | 'XMLHttpRequest';
  readonly headers: readonly RequestHeaderWrite[];
  readonly mode: { readonly value: string; readonly place: Place } | undefined;
  /** True where the code tells that it goes to the page's own origin, or to no server at all. */
  readonly staysAtHome: boolean;
  /** The parts that are read of a response that the browser makes opaque. */
  readonly reads: readonly { readonly name: string; readonly place: Place }[];
  /** True where the code asks whether the response is opaque. */
  readonly expectsOpaque: boolean;
  /** The conditions under which the code sends it so. */
  readonly clauses: readonly Clause[];
}

export interface RequestHeaderWrite {
  /** As written by the code. */
  readonly name: string;
  /** `undefined` where the code does not tell. */
  readonly value: string | undefined;
  /** The name where it is written, or what hands it over where it is written in another file. */
  readonly place: Place;
  /** The property, call or assignment that writes it. */
  readonly site: Place;
}
