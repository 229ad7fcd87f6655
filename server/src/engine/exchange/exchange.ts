// One probe request and the response that the code makes to it.

import type ts from 'typescript';
import { HeaderList } from './header-list.ts';
import type { MisreadCredentials, UnknownOption } from './unknown-option.ts';

/** A request as a browser would send it. */
export interface ProbeRequest {
  /** `https://evil.example`, `null`, …; `undefined` for a request without an Origin header. */
  readonly origin: string | undefined;
  readonly method: string;
  /** The requested path; `undefined` where the code under test has none to compare it with. */
  readonly path: string | undefined;
  /** Access-Control-Request-Method, set on a preflight. */
  readonly requestMethod: string | undefined;
  /** Access-Control-Request-Headers, set on a preflight. */
  readonly requestHeaders: string | undefined;
}

/**
 * How code of a server reads the Origin and adds to Vary, for fixes that write such code. Each is an expression in which
 * `$TO` stands for what headers are written to: a response, a context, an event.
 */
export interface ServerIdioms {
  /** The server: `express`, `koa`. */
  readonly name: string;
  /** The Origin of the request: `$TO.req.headers.origin`. Without it there is no way from the response to the request. */
  readonly origin?: string;
  /** Adds Origin to Vary whatever is in it already: `$TO.vary('Origin')`. Without it, `append` of what headers are written by. */
  readonly vary?: string;
  /** Answers with nothing but headers, as the last statement of a handler: `$TO.sendStatus(204)`. */
  readonly empty?: string;
  /** How an expression ends that is Node's own response below the server's (`.raw`), and how code goes about that. */
  readonly raw?: { readonly end: string; readonly idioms: ServerIdioms };
}

export const NODE: ServerIdioms = {
  name: 'node',
  // A response of Node's knows its request, since Node 15.7.
  origin: '$TO.req.headers.origin',
  vary: "$TO.appendHeader('Vary', 'Origin')",
  empty: '$TO.writeHead(204).end()',
};
export const EXPRESS: ServerIdioms = {
  ...NODE,
  name: 'express',
  vary: "$TO.vary('Origin')",
  empty: '$TO.sendStatus(204)',
};
/** The Fetch Standard's Request and Response. */
export const WEB: ServerIdioms = { name: 'web' };

/** Tests of the Origin short of comparing it with another: what they rest on is what an attacker plays with. */
export interface OriginQuestions {
  /** The test that it last passed: a call such as `origin.endsWith(…)`, or the pattern that it matches. */
  passed: ts.Node | undefined;
  readonly texts: AskedText[];
  readonly patterns: AskedPattern[];
  /** The pattern with flag `g` or `y` that was found last, and begins its next search behind that (ECMA-262 § 22.2.7.2). */
  stateful: ts.Node | undefined;
}

/** A text that was looked for in the Origin; `around`: one that the Origin was looked for in. */
export interface AskedText {
  readonly text: string;
  readonly where: 'start' | 'end' | 'anywhere' | 'around';
}

/** A regular expression that the Origin was matched with. */
export interface AskedPattern {
  readonly source: string;
  readonly flags: string;
}

export interface Exchange {
  readonly request: ProbeRequest;
  /** Whose response object was handed to the code; `undefined` where nobody knows. */
  server: ServerIdioms | undefined;
  /** Headers written so far; a handler that returns a Response object replaces them. */
  headers: HeaderList;
  /** The status code, where the code tells it. */
  status: number | undefined;
  /** True once the response was sent: what comes later changes nothing. */
  sent: boolean;
  /** The literal that the code last found the request's Origin to be equal to. */
  equalTo: ts.Node | undefined;
  /** What else the code has asked about the Origin, or about a part of it. */
  readonly asked: OriginQuestions;
  /** The methods that the code has compared the request's with, in capitals. */
  readonly askedMethods: Set<string>;
  /** Options that a library was given and does not know. */
  readonly unknownOptions: UnknownOption[];
  /** What a library was told of credentials and reads otherwise than it is meant. */
  readonly misreadCredentials: MisreadCredentials[];
  /** True when the function that decides about the origin for a library has refused it by an error. */
  refusedByError: boolean;
  /** True when the code has come to its end without answering. */
  unanswered: boolean;
  /** True when a callback that may answer was left out: another path follows it. */
  callbackLeftOut: boolean;
  /** True when the response, or a function that may lead to it, was handed to code that nobody shows. */
  handedOver: boolean;
  /** True when code that nobody shows was passed by: it may have answered. */
  passedUnseen: boolean;
  /** True once the code has read the request's body as JSON, which browsers only send after a preflight. */
  readsJson: boolean;
  /** Code that comes after what has answered, and that would have written who may read. */
  unreached: Unreached | undefined;
  /** What happens once the handler that runs at the moment has come to its end: the request's body ends. */
  readonly later: (() => void)[];
}

/** Middleware that a request did not get to, because something before it has answered. */
export interface Unreached {
  /** The call that mounts it. */
  readonly node: ts.Node;
  /** True where it comes after every route: no request that is answered ever gets there. */
  readonly isLast: boolean;
}

export function newExchange(request: ProbeRequest): Exchange {
  return {
    request,
    server: undefined,
    headers: new HeaderList(),
    status: 200,
    sent: false,
    equalTo: undefined,
    asked: { passed: undefined, texts: [], patterns: [], stateful: undefined },
    askedMethods: new Set(),
    unknownOptions: [],
    misreadCredentials: [],
    refusedByError: false,
    unanswered: false,
    callbackLeftOut: false,
    handedOver: false,
    passedUnseen: false,
    readsJson: false,
    unreached: undefined,
    later: [],
  };
}
