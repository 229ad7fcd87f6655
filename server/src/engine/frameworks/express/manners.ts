// In what a server differs from Express that routes as Express does: Connect, Polka, restana, tinyhttp.

import type ts from 'typescript';
import type { Exchange } from '../../exchange/exchange.ts';
import type { Run } from '../../interpreter/run.ts';
import type { ObjectValue, Value } from '../../interpreter/value.ts';
import { fail } from '../outcome.ts';
import { expressRequest, expressResponse, type Mount } from './request-response.ts';

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
  /** Whether an exception becomes an error; elsewhere it takes the process down. */
  readonly catchesExceptions: boolean;
  /** Whether the rejection of a handler's promise becomes an error. */
  readonly catchesRejections: boolean;
  /** Whether OPTIONS is answered on a path that only other methods' routes know. */
  readonly answersOptions: boolean;
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
