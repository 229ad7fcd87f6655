// What a Socket.IO or Engine.IO server is to the engine: its options, and what the program hangs on it before anybody
// asks.

import type ts from 'typescript';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import type { Run } from '../../interpreter/run.ts';
import type { Settled, Value } from '../../interpreter/value.ts';
import { ownOption, type Library, type Option } from '../library-options.ts';

export interface IoServer {
  readonly library: Library;
  /** The call that has made it. */
  readonly node: ts.Node;
  /** Options that were given, those that win first. */
  readonly options: Settled[];
  /** What `io.origins(…)` of version 2 was given. */
  origins: Option | undefined;
  /** `io.engine.use(…)`. */
  readonly middlewares: Value[];
  /** `io.engine.on('headers', …)` and `'initial_headers'`. */
  readonly headerListeners: Value[];
  readonly defaultPath: string;
}

/** An option by the first object that has it. */
export function optionOf(run: Run, server: IoServer, name: string): Option | undefined {
  for (const options of server.options) {
    const option = ownOption(run, options, name, server.node);
    if (option) return option;
  }
  return undefined;
}

/** A function that was given as an option. */
export function functionOption(run: Run, server: IoServer, name: string): Value | undefined {
  const option = optionOf(run, server, name);
  const value = option && run.force(option.value);
  return value && isCallable(value) ? value : undefined;
}

/** The path with the query of a client's first request, without which nothing is a handshake (versions before 3 do not
 * look at the protocol's number). */
export function handshakePath(run: Run, server: IoServer): string {
  const given = optionOf(run, server, 'path');
  const path = (given && knownText(run, given.value)) ?? server.defaultPath;
  return `${path.replace(/\/$/, '')}/?EIO=4&transport=polling`;
}

/** The version of Socket.IO whose behaviour is shown. */
export function versionOf({ library }: IoServer): { readonly major: number; readonly minor: number } {
  const [major = 4, minor = 0] = library.version.split('.').map(Number);
  return { major, minor };
}
