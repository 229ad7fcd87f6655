// The `env` that a Worker is given: variables, secrets and services, by the names that its settings give them.

import type ts from 'typescript';
import { unknown } from '../interpreter/unknowns.ts';
import { hostObject, type ObjectValue, type Unknown } from '../interpreter/value.ts';

/** How the keys of bindings begin. */
const BINDING = 'binding env.';
/** The methods of stores, databases, queues and other Workers. */
const OF_A_SERVICE =
  /^(?:get|getWithMetadata|put|delete|list|head|prepare|batch|exec|send|fetch|idFromName|run|limit)$/;

export function workerBindings(node: ts.Node): ObjectValue {
  return hostObject('env', node, (name, at) => {
    const from = [{ kind: 'environment', name }] as const;
    return unknown({ key: `${BINDING}${name}`, text: `env.${name}`, node: at, from });
  });
}

/** A method of a binding that is a service: what it answers is no setting. `undefined` for anything else. */
export function serviceMethod(target: Unknown, name: string, node: ts.Node): Unknown | undefined {
  if (!target.key.startsWith(BINDING) || !OF_A_SERVICE.test(name)) return undefined;
  return unknown({ key: `${target.key}.${name}`, text: `${target.text}.${name}`, node, from: [{ kind: 'opaque' }] });
}
