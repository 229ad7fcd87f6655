// Servers of Deno: `Deno.serve(handler)`, `Deno.serve(options, handler)`, and `serve` of its standard library (until
// release 0.224), as functions of Supabase use it.

import { isCallable } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import { native, undefinedValue, type Callable, type NativeCall, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { objectWith } from './native-object.ts';
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
    const answering = { handler, others: [runtimeContext('info', node)] };
    run.sites.push(() => webEndpoints(run, { runtime: 'deno', label: 'the server', node }, answering));
  }
  return undefinedValue(node);
}

/** The handler, alone, after the options, or among them. */
function handlerIn({ run, args, node }: NativeCall): Callable | undefined {
  const given = args.map((arg) => run.force(arg));
  const [options] = given;
  const inOptions = options?.kind === 'object' ? run.force(getProperty(run, options, 'handler', node)) : undefined;
  return [...given, inOptions].find((value) => value !== undefined && isCallable(value));
}
