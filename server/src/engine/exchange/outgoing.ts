// The requests that code makes itself, and what it does with their answers: noted while it runs, in runs that ask for it.

import type ts from 'typescript';
import type { HeaderLine } from './header-list.ts';

/** A request as the code describes it: by the call that sends it, or by one that sets up what every request carries. */
export interface OutgoingRequest {
  /** The call or the assignment. */
  readonly node: ts.Node;
  /** What the code calls what sends it: `fetch`, `axios.create`, `config.headers`. */
  readonly sender: string;
  readonly client: Client;
  readonly headers: readonly OutgoingHeader[];
  /** Its mode, where the code tells it, and the property that does. */
  readonly mode: { readonly value: string; readonly node: ts.Node } | undefined;
  /** True where the code tells that it goes to the page's own origin, or to no server at all. */
  readonly staysAtHome: boolean;
  /** How many decisions of the path it hangs on: those that were made before it. */
  readonly decisions: number;
  /** The parts of the response that are read, as far as it is known to be opaque. */
  readonly reads: { readonly name: string; readonly node: ts.Node }[];
  /** True once the code has asked whether the response is opaque: it knows. */
  expectsOpaque: boolean;
}

export interface OutgoingHeader {
  readonly line: HeaderLine;
  /** What hands the headers over: the property `headers: …`, the call, the assignment. */
  readonly carrier: ts.Node;
}

/** Where a client takes the settings of a request from. */
export type Client =
  /** `fetch(input, init)` of the standard. */
  | 'fetch'
  /** By the method: `get(url, settings)`, `post(url, data, settings)`. */
  | 'axios'
  /** Any argument. */
  | 'settings';

/** What a run notes of requests. */
export interface Outgoing {
  readonly requests: OutgoingRequest[];
  /** Unknowns that make or hold requests, by their keys: `axios.create()`, the `config` of an interceptor. */
  readonly clients: Map<string, Client>;
}

export function newOutgoing(): Outgoing {
  return { requests: [], clients: new Map() };
}
