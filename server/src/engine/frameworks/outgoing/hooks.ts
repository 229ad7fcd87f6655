// Functions that a client calls before it sends a request, so that they change it: interceptors, links, `beforeSend`.
// What is called with the response is not among them.

import type { Client, Outgoing, OutgoingHeader } from '../../exchange/outgoing.ts';
import { callValue } from '../../interpreter/call.ts';
import { awaited } from '../../interpreter/evaluate.ts';
import { driven } from '../../interpreter/generator.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import { unknown } from '../../interpreter/unknowns.ts';
import {
  undefinedValue,
  type Callable,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';
import { lastName, type FoundClient } from './clients.ts';
import { headersInSettings } from './request-headers.ts';

/** Calls that are given such a function itself. */
const TAKES_HOOK = /^(?:\.interceptors\.request)?\.(?:use|setContext|ApolloLink|ajaxPrefilter|middlewares)$/;
/** Settings that hold such a function, or a list of them. */
const HOOKS = ['beforeSend', 'onRequest', 'beforeRequest', 'prepareHeaders', 'transformRequest', 'request'];

/** Runs what the client calls before it sends; gives the headers of what they return. */
export function runHooks(
  outgoing: Outgoing,
  call: NativeCall,
  { client, path }: FoundClient,
): readonly OutgoingHeader[] {
  const { run, args, node } = call;
  const direct = TAKES_HOOK.test(path) || lastName(path) === 'setContext' ? args : [];
  const named = args.flatMap((arg) => hooksIn(run, arg));
  return [...direct, ...named].flatMap((value) => {
    const hook = run.force(value);
    if (run.stopped || !isCallable(hook) || !isOfInterest(hook)) return [];
    const result = callValue(run, hook, undefinedValue(node), parametersOf(outgoing, client, hook), node);
    const changed = run.stopped ? undefinedValue(node) : awaited(run, driven(run, result, node));
    run.takeThrown();
    return headersInSettings(run, changed, node);
  });
}

function hooksIn(run: Run, arg: Value): readonly Value[] {
  const settings = run.force(arg);
  if (settings.kind !== 'object' || settings.internal.type !== 'plain') return [];
  const inner = settings.properties.get('hooks')?.value;
  const own = HOOKS.flatMap((name) => membersOf(run, settings.properties.get(name)?.value));
  return inner ? [...own, ...hooksIn(run, inner)] : own;
}

function membersOf(run: Run, value: Value | undefined): readonly Value[] {
  const settled = value && run.force(value);
  if (settled?.kind !== 'object') return [];
  return settled.internal.type === 'array' ? settled.internal.elements : [settled];
}

function isOfInterest({ internal }: Callable): boolean {
  return internal.type === 'closure' && touchesCors(internal.code, internal.environment);
}

/** Each is the request, or a part of it. */
function parametersOf({ clients }: Outgoing, client: Client, { internal }: ObjectValue): readonly Value[] {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return [];
  return internal.code.parameters.map((parameter) => {
    const key = `request@${parameter.pos}`;
    clients.set(key, client);
    const name = parameter.name.getText();
    const from = [{ kind: 'parameter', name }] as const;
    return unknown({ key, text: name, node: parameter.name, from, present: true });
  });
}
