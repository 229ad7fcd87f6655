// Socket.IO 2 (lib/index.js, with Engine.IO 3): every origin is echoed with credentials and without Vary, unless
// `origins` keeps its requests out. Measured on 2.5.1.

import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText, truthy } from '../../interpreter/operations.ts';
import { elementsOf } from '../../interpreter/properties.ts';
import { ORIGIN } from '../../interpreter/sources.ts';
import { combine } from '../../interpreter/unknowns.ts';
import { array, native, primitive, undefinedValue, type Settled, type Value } from '../../interpreter/value.ts';
import { defaultOption, settledOption, writeBy, type Option } from '../library-options.ts';
import { askWhether, end, type IoPassage } from './answer.ts';
import { functionOption, optionOf } from './server.ts';

/** What a later release does instead. */
const ADVISORY = {
  id: 'CVE-2020-28481',
  fixedIn: '3.0.0',
  change: 'no other origin is let in unless an option names it',
};

/** Answers a client's first request. */
export function answerByVersion2(passage: IoPassage): void {
  const { run, exchange, server, request, response } = passage;
  const { node } = server;
  if (exchange.request.method === 'OPTIONS') {
    const option = optionOf(run, server, 'handlePreflightRequest');
    const handler = option && run.force(option.value);
    if (handler && isCallable(handler)) {
      callValue(run, handler, undefinedValue(node), [request, response], node);
      if (!exchange.sent && !run.stopped) exchange.unanswered = true;
      return;
    }
    // `false` leaves preflights to whatever else the HTTP server has.
    if (handler?.kind === 'primitive' && handler.value === false) {
      exchange.unanswered = true;
      return;
    }
  }
  const origins = originsOf(passage);
  // A refused handshake of another kind tells everybody why.
  if (exchange.request.method !== 'GET') return echo(origins, undefined, 400, passage);
  const allowRequest = functionOption(run, server, 'allowRequest');
  const answer = (isAllowed: boolean, by: Value | undefined): void =>
    isAllowed ? echo(origins, by, 200, passage) : end(exchange, 403);
  if (allowRequest) askWhether(passage, allowRequest, (isAllowed) => answer(isAllowed, undefined));
  else checkOrigin(origins, passage, answer);
  if (!exchange.sent && !run.stopped) exchange.unanswered = true;
}

function originsOf({ run, server }: IoPassage): Option {
  const given = server.origins ?? optionOf(run, server, 'origins');
  if (given && truthy(run, given.value)) return settledOption(given, run.force(given.value));
  // Everybody is let in, but for the one release that had it otherwise.
  if (server.library.version !== '2.4.0') return defaultOption('*:*', server.node);
  return { value: array([], server.node), node: server.node, text: undefined };
}

type Answer = (isAllowed: boolean, by: Value | undefined) => void;

function checkOrigin({ value }: Option, passage: IoPassage, answer: Answer): void {
  const { run, exchange, server } = passage;
  const { node } = server;
  const { origin } = exchange.request;
  const asked = origin === undefined || origin === 'null' ? '*' : origin;
  const origins = run.force(value);
  if (isCallable(origins)) {
    const callback = native('callback', node, (call) => {
      answer(call.args[1] !== undefined && truthy(run, call.args[1]), undefined);
      return undefinedValue(call.node);
    });
    const from = origin === undefined ? [] : ORIGIN;
    callValue(run, origins, undefinedValue(node), [primitive(asked, node, from), callback], node);
    return;
  }
  if (origins.kind === 'unknown') {
    return answer(truthy(run, combine(node, [origins, primitive(asked, node, ORIGIN)])), undefined);
  }
  const by = ['*:*', ...spellings(asked)].map((text) => holderOf(passage, origins, text)).find((found) => found);
  answer(by !== undefined, by);
}

/** How an origin may stand in the list: with its port, without its scheme, with any port, for any host. */
function spellings(origin: string): readonly string[] {
  const [, scheme = 'null', host = 'null', given] = /^([a-z-]+:)\/\/([^:/]+)(?::(\d+))?$/.exec(origin) ?? [];
  const port = given ?? (scheme === 'https:' ? '443' : '80');
  return [`${scheme}//${host}:${port}`, `${host}:${port}`, `${host}:*`, `*:${port}`];
}

/** What of a list, or of a text, holds another text: `indexOf` of either. */
function holderOf({ run, server }: IoPassage, origins: Settled, text: string): Value | undefined {
  const known = knownText(run, origins);
  if (known !== undefined) return known.includes(text) ? origins : undefined;
  const elements = origins.kind === 'object' ? elementsOf(run, origins, server.node) : undefined;
  return elements?.find((element) => knownText(run, element) === text);
}

/** The Origin, or `*` where there is none; `by` is what let it in. */
function echo(option: Option, by: Value | undefined, status: number, passage: IoPassage): void {
  const { run, exchange, server } = passage;
  const { origin } = exchange.request;
  const isDefault = option.text === undefined && server.origins === undefined;
  const library = isDefault ? { ...server.library, advisory: ADVISORY } : server.library;
  const spelledOut = by && run.force(by).kind === 'primitive' && option.text !== undefined ? by.node : option.node;
  const write = { ...writeBy(option, { node: server.node, library }), cause: spelledOut };
  const { headers } = exchange;
  if (origin === undefined) {
    headers.set('Access-Control-Allow-Origin', [primitive('*', option.node)], write);
  } else {
    headers.set('Access-Control-Allow-Credentials', [primitive('true', option.node)], write);
    headers.set('Access-Control-Allow-Origin', [primitive(origin, option.node, ORIGIN)], write);
  }
  end(exchange, status);
}
