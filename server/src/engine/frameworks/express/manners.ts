// In what servers differ from each other that route as Express does: Connect, Polka, restana, tinyhttp.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import { callValue } from '../../interpreter/call.ts';
import { isCallable } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { primitive, undefinedValue, type HostLookup, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { fail, hasFailed } from '../outcome.ts';
import { incomingMessage } from '../node-http/incoming-message.ts';
import { serverResponse } from '../node-http/server-response.ts';
import { pathValue } from '../probe-values.ts';
import { expressRequest, expressResponse, type Mount } from './request-response.ts';
import type { Layer } from './router.ts';

/** The objects that the handlers of one request get. */
export interface Objects {
  readonly request: ObjectValue;
  readonly response: ObjectValue;
}

export interface Manners {
  readonly makeObjects: (exchange: Exchange, node: ts.Node, mount: Mount) => Objects;
  /** What comes after the last handler, with the error that nobody has handled. */
  readonly lastWord: (run: Run, exchange: Exchange, objects: Objects, error: Value | undefined) => void;
  /** Whether functions of four parameters handle errors. */
  readonly hasErrorHandlers: boolean;
  /** The function of the user's that answers errors, where the last word is its. */
  readonly onError?: Value | undefined;
  /** Whether an exception becomes an error; elsewhere it takes the process down. */
  readonly catchesExceptions: boolean;
  /** Whether the rejection of a handler's promise becomes an error. */
  readonly catchesRejections: boolean;
  /** Whether OPTIONS is answered on a path that only other methods' routes know. */
  readonly answersOptions: boolean;
  /** The order in which layers are asked, where that is not the order in which they were added. */
  readonly inOrder?: (layers: readonly Layer[], run: Run) => readonly Layer[];
  /** Whether the first route that fits is the last that is asked: what it passes on is never answered. */
  readonly endsWithRoute?: boolean;
}

export function expressManners(major: 4 | 5): Manners {
  return {
    makeObjects: (exchange, node, mount) => ({
      request: expressRequest(exchange, node, mount),
      response: expressResponse(exchange, node),
    }),
    lastWord: (_run, exchange, _objects, error) => lastWord(exchange, error),
    hasErrorHandlers: true,
    catchesExceptions: true,
    // Express 5 passes the rejection of a handler's promise on; Express 4 does not look at it.
    catchesRejections: major === 5,
    answersOptions: true,
  };
}

/** Express's last word: 404, or 500 with the headers that are there. */
export function lastWord(exchange: Exchange, error: Value | undefined): void {
  if (error) return fail(exchange);
  exchange.status = exchange.passedUnseen ? undefined : 404;
  exchange.sent = true;
}

/** Node's own request and response, with what is left of the path below a mount point, and what a server adds. */
export function nodeObjects(exchange: Exchange, node: ts.Node, mount: Mount, ofResponse?: HostLookup): Objects {
  const { request } = exchange;
  const ofRequest: HostLookup = (name, at) => {
    if (name === 'originalUrl') return pathValue(request, name, at);
    const isRest = (name === 'url' || name === 'path') && request.path !== undefined;
    return isRest ? primitive(mount.path, at) : undefined;
  };
  return {
    request: incomingMessage(request, node, ofRequest),
    response: serverResponse(exchange, node, ofResponse),
  };
}

/** Functions of the user's that have the last word. */
export interface LastHandlers {
  readonly onError: Value | undefined;
  readonly onNoMatch: Value | undefined;
  /** What `onError` is given where nothing matched and nobody cares for that. */
  readonly notFound?: Value | undefined;
}

/** The last word of a server that has its own handlers for errors and for what nothing matches. */
export function lastWordBy({ onError, onNoMatch, notFound }: LastHandlers, node: ts.Node): Manners['lastWord'] {
  return (run, exchange, { request, response }, error) => {
    const trouble = error ?? (onNoMatch ? undefined : notFound);
    const handler = trouble ? onError : onNoMatch;
    const settled = handler && run.force(handler);
    if (!settled || !isCallable(settled)) return lastWord(exchange, error);
    if (!error) exchange.status = exchange.passedUnseen ? undefined : exchange.status;
    const args = trouble ? [trouble, request, response] : [request, response];
    const failed = hasFailed(run, exchange, callValue(run, settled, undefinedValue(node), args, node));
    if (failed || !exchange.sent) exchange.unanswered = true;
  };
}
