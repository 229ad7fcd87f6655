// Answers that are kept as long as their Host lives. A Host stands for one state of the world: who sees the world
// change makes a new one (`rememberingHost` does, for each analysis).

import type { Host } from '../host.ts';

/** The function that calls `make` once for each Host and gives the same value ever after. */
export function oncePerHost<T extends object>(make: (host: Host) => T): (host: Host) => T {
  const kept = new WeakMap<Host, T>();
  return (host) => {
    const known = kept.get(host);
    if (known) return known;
    const made = make(host);
    kept.set(host, made);
    return made;
  };
}

/** The value of `key`, made when it is first asked for. `undefined` is a value like any other. */
export function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (map.has(key)) return map.get(key) as V; // Only its type does not know that it is there.
  const made = make();
  map.set(key, made);
  return made;
}
