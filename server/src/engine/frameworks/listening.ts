// Where a server listens: `listen(port, host)`, `listen({ port, host })`, `serve({ hostname })`. A server that only this
// machine can reach is reached by the pages that its user looks at all the same.

import { knownText } from '../interpreter/operations.ts';
import { getProperty } from '../interpreter/properties.ts';
import type { NativeCall } from '../interpreter/value.ts';

/** Notes the host that the arguments of a call name; without one a server listens to everybody. */
export function noteListening({ run, args, node }: NativeCall): void {
  const [first, second] = args.map((arg) => run.force(arg));
  const named =
    first?.kind === 'object'
      ? ['host', 'hostname'].map((name) => knownText(run, getProperty(run, first, name, node)))
      : [second && knownText(run, second)];
  run.listening.push(named.find((host) => host !== undefined));
}
