// The context that Hono hands to its handlers (src/context.ts): the request, what makes a response, and variables that
// handlers leave to each other.

import type ts from 'typescript';
import semver from 'semver';
import type { Exchange, ServerIdioms } from '../../exchange/exchange.ts';
import { knownText } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  hostObject,
  native,
  primitive,
  undefinedValue,
  type NativeBehaviour,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { methodTable } from '../native-object.ts';
import { runtimeContext } from '../web-handler.ts';
import { workerBindings } from '../worker-bindings.ts';
import { honoRequest } from './request.ts';
import { currentResponse, makeResponse, setResponse, writeHeader, type ResponseState } from './response.ts';

export const HONO: ServerIdioms = {
  name: 'hono',
  origin: "$TO.req.header('Origin')",
  vary: "$TO.header('Vary', 'Origin', { append: true })",
  empty: 'return $TO.body(null, 204)',
};

/** One request on its way through an app. */
export interface Context extends ResponseState {
  readonly exchange: Exchange;
  /** What handlers are given. */
  readonly value: ObjectValue;
  readonly variables: Map<string, Value>;
  /** What a handler has thrown. */
  error: Value | undefined;
  /** Makes the answer for what no handler has answered. */
  readonly notFound: () => Value;
}

const contexts = new WeakMap<ObjectValue, Context>();

/** The context behind a handler's first argument. */
export function contextOf(run: Run, value: Value | undefined): Context | undefined {
  const settled = value && run.force(value);
  return settled?.kind === 'object' ? contexts.get(settled) : undefined;
}

export function newContext(
  exchange: Exchange,
  version: string,
  notFound: (context: Context) => Value,
  node: ts.Node,
): Context {
  exchange.server = HONO;
  const context: Context = {
    exchange,
    isModern: semver.gte(version, '4.7.0'),
    value: hostObject('Context', node, (name, at) => lookup(name, at), [{ kind: 'exchange' }]),
    variables: new Map(),
    prepared: undefined,
    current: undefined,
    finalized: false,
    status: undefined,
    error: undefined,
    notFound: () => notFound(context),
  };
  const request = honoRequest(exchange.request, node);
  const methods = methodTable({ ...responseMethods(context), ...variableMethods(context) });
  const lookup = (name: string, at: ts.Node): Value | undefined => {
    switch (name) {
      case 'req':
        return request;
      case 'env':
        return workerBindings(at);
      case 'executionCtx':
      case 'event':
        return runtimeContext(name, at);
      case 'finalized':
        return primitive(context.finalized, at);
      case 'error':
        return context.error ?? undefinedValue(at);
      case 'var':
        return hostObject('variables', at, (variable, where) => variableOf(context, variable, where));
      default:
        return methods(name, at);
    }
  };
  defineResponse(context, node);
  contexts.set(context.value, context);
  return context;
}

/** `c.res`, which is made when it is asked for and merged when it is set. */
function defineResponse(context: Context, node: ts.Node): void {
  const getter = native('res', node, (call) => currentResponse(context, call.run, call.node));
  const setter = native('res', node, (call) => {
    setResponse(context, call.run, call.args[0] ?? undefinedValue(call.node), call.node);
    return undefinedValue(call.node);
  });
  context.value.properties.set('res', { value: undefinedValue(node), getter, setter, hidden: true, node });
}

function responseMethods(context: Context): Readonly<Record<string, NativeBehaviour>> {
  const respond: NativeBehaviour = ({ run, args, node }) => {
    return makeResponse(context, { init: args[1], headers: args[2] }, run, node);
  };
  const table: Record<string, NativeBehaviour> = {
    header: (call) => {
      writeHeader(context, call);
      return undefinedValue(call.node);
    },
    status: ({ run, args, node }) => {
      const status = args[0] && run.force(args[0]);
      context.status = status?.kind === 'primitive' && typeof status.value === 'number' ? status.value : undefined;
      return undefinedValue(node);
    },
    redirect: ({ run, args, node }) => {
      return makeResponse(context, { init: args[1] ?? primitive(302, node), headers: undefined }, run, node);
    },
    notFound: () => context.notFound(),
    // A renderer of the user's ends in `c.html`.
    render: ({ run, node }) => makeResponse(context, { init: undefined, headers: undefined }, run, node),
  };
  for (const name of ['json', 'jsonT', 'text', 'html', 'body', 'newResponse', 'stream', 'streamText']) {
    table[name] = respond;
  }
  for (const name of ['setRenderer', 'setLayout', 'getLayout']) table[name] = ({ node }) => undefinedValue(node);
  return table;
}

function variableMethods(context: Context): Readonly<Record<string, NativeBehaviour>> {
  return {
    set: ({ run, args, node }) => {
      const name = knownText(run, args[0]);
      if (name !== undefined && args[1]) context.variables.set(name, args[1]);
      return undefinedValue(node);
    },
    get: ({ run, args, node }) => {
      const name = knownText(run, args[0]);
      return variableOf(context, name ?? '?', node);
    },
  };
}

/** What a handler of no interest may have left is unknown. */
function variableOf({ variables }: Context, name: string, node: ts.Node): Value {
  const known = variables.get(name);
  return known ?? unknown({ key: `hono variable ${name}`, text: `c.get('${name}')`, node, from: [{ kind: 'opaque' }] });
}
