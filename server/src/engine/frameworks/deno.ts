// Servers of Deno: `Deno.serve(handler)`, `Deno.serve(options, handler)`, and `serve` of its standard library (until
// release 0.224), as functions of Supabase use it.

import { isCallable } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import { native, undefinedValue, type Callable, type NativeCall, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
import { noteListening } from './listening.ts';
import { runtimeContext, webEndpoints } from './web-handler.ts';

export const deno = defineFramework({
  name: 'deno',
  packages: ['deno.land/std'],
  model: ({ node, subpath }) => {
    return subpath === 'http/server.ts' ? objectWith(node, { serve: native('serve', node, serve) }) : undefined;
  },
  globals: { 'Deno.serve': serve },
});

function serve(call: NativeCall): Value {
  const { run, node } = call;
  const handler = handlerIn(call);
  if (handler) {
    noteListening(call);
    const answering = { handler, others: [runtimeContext('info', node)], onError: optionIn(call, 'onError') };
    run.sites.push(() => webEndpoints(run, { runtime: 'deno', label: 'the server', node }, answering));
  }
  return undefinedValue(node);
}

/** The handler, alone, after the options, or among them. */
function handlerIn(call: NativeCall): Callable | undefined {
  return call.args.map((arg) => call.run.force(arg)).find(isCallable) ?? optionIn(call, 'handler');
}

/** A function among the options, which may stand before the handler or after it. */
function optionIn({ run, args, node }: NativeCall, name: string): Callable | undefined {
  for (const arg of args) {
    const options = run.force(arg);
    if (options.kind !== 'object' || isCallable(options)) continue;
    const value = run.force(getProperty(run, options, name, node));
    if (isCallable(value)) return value;
  }
  return undefined;
}
