// What CORS middleware for Koa has in common: how it is called, goes on, asks the user's functions, and what it would
// answer where nobody has seen it used.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue, settle } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { textOf } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import type { Endpoint } from '../../interpreter/run.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import {
  native,
  primitive,
  promise,
  shortText,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Settled,
  type Value,
} from '../../interpreter/value.ts';
import { placeOf } from '../../source/place.ts';
import { answeredOption, writeBy, type Library, type LibraryPassage, type Option } from '../library-options.ts';
import { calledWith } from './compose.ts';
import { contextOf, setStatus } from './context.ts';
import { respondByApp } from './endpoints.ts';

/** A CORS library for Koa at work on one request. */
export interface KoaCorsPassage extends LibraryPassage {
  /** The `ctx` that it was given. */
  readonly context: Value;
  /** Lets the rest of the chain answer; gives its promise. */
  readonly goOn: () => Value;
}

/** The middleware that the call at `node` makes; `answer` gives the promise that the middleware returns. */
export function koaCorsMiddleware(
  { run, node }: NativeCall,
  library: Library,
  answer: (passage: KoaCorsPassage) => Value,
): ObjectValue {
  const middleware = corsMiddleware(library, node, answer);
  run.sites.push(() => [corsEndpoint(library.name, middleware, node)]);
  return middleware;
}

/** CORS middleware that is set up at `node`. */
export function corsMiddleware(
  library: Library,
  node: ts.Node,
  answer: (passage: KoaCorsPassage) => Value,
): ObjectValue {
  return native(`${library.name} middleware`, node, (call) => {
    const { run } = call;
    run.invoked.add(node);
    const { context, goOn } = calledWith(call);
    const { exchange } = run;
    if (!exchange || exchange.sent) return goOn();
    return settle(run, answer({ run, exchange, node, library, context, goOn }), node);
  });
}

/** The middleware by itself, before something that answers 200. */
export function corsEndpoint(name: string, middleware: ObjectValue, node: ts.Node): Endpoint {
  const { file, start } = placeOf(node);
  const answers = native('handler', node, ({ args, node: at }) => {
    const context = contextOf(args[0]);
    if (context) setStatus(context, 200);
    return undefinedValue(at);
  });
  return {
    key: `${name} ${file}:${start}`,
    label: `${name}(…)`,
    node,
    methods: [],
    path: undefined,
    part: true,
    respond: (run, exchange) => respondByApp(run, exchange, { node, major: 2, middleware: [middleware, answers] }),
  };
}

/** What the user's function in an option answers about this request; `waits` where the library waits for promises. */
export function askFunction(option: Option, check: Value, waits: boolean, passage: KoaCorsPassage): Option {
  const { run, node, context } = passage;
  const result = callValue(run, check, undefinedValue(node), [context], node);
  const answered = run.force(waits && !run.stopped ? awaited(run, result) : result);
  const place = option.property ?? option.node;
  const text = option.text === undefined ? undefined : shortText(place);
  return { ...answeredOption(option, answered, answered.node, place), text };
}

/**
 * Whether nobody shows what an option is: settings from elsewhere, which are there, as a rule. Of a variable of the
 * environment it is asked what holds without it.
 */
export function isUnseenSetting(value: Settled): boolean {
  return value.kind === 'unknown' && !value.from.some((source) => source.kind === 'environment');
}

/** The request's Origin as `ctx.get('Origin')` has it: an empty text where there is none. */
export function askedOrigin({ request }: Exchange, node: ts.Node): Value {
  return primitive(request.origin ?? '', node, ORIGIN);
}

/** `ctx.set('Access-Control-Allow-Origin', origin)`: a list gives a line for each member. */
export function setOrigin(origin: Option, passage: KoaCorsPassage): void {
  const { run, exchange, node } = passage;
  const value = run.force(origin.value);
  const elements = value.kind === 'object' ? elementsOf(run, value, node) : undefined;
  const texts = (elements ?? [value]).map((one) => textOf(run, one, node));
  if (!run.stopped) exchange.headers.set('Access-Control-Allow-Origin', texts, writeBy(origin, passage));
}

/** Ends a preflight. */
export function endPreflight({ exchange, context, node }: KoaCorsPassage): Value {
  const known = contextOf(context);
  if (known) setStatus(known, 204);
  else exchange.status = 204;
  return promise(undefinedValue(node), node);
}
