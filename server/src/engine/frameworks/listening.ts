// Where a server listens: `listen(port, host)`, `listen({ port, host })`, `serve({ hostname })`. A server that only this
// machine can reach is reached by the pages that its user looks at all the same.

import type { NativeCall, Value } from '../interpreter/value.ts';

/**
 * Notes the host that the arguments of a call name; without one a server listens to everybody. What hangs on the
 * environment is not decided for it: nothing else would.
 */
export function noteListening({ run, args }: NativeCall): void {
  const [first, second] = args;
  const options = first?.kind === 'object' ? first.properties : undefined;
  const named = [options?.get('host')?.value, options?.get('hostname')?.value, second];
  run.listening.push(named.map(spelledOut).find((host) => host !== undefined));
}

function spelledOut(value: Value | undefined): string | undefined {
  return value?.kind === 'primitive' && typeof value.value === 'string' ? value.value : undefined;
}
