// In what the releases of `@koa/cors` differ.

import semver from 'semver';

/** In what the releases differ. */
export interface Manners {
  /** What holds where the option `origin` is falsy: everybody as `*`, or everybody by name. */
  readonly byDefault: 'star' | 'asked';
  /** Whether a request without an Origin gets no headers. */
  readonly needsOrigin: boolean;
  /** Whether `*` becomes the asking origin where credentials are let in. */
  readonly swapsStar: boolean;
  /** Whether the library waits for what a function promises. */
  readonly waits: boolean;
  /** Whether `credentials` may be a function. */
  readonly asksForCredentials: boolean;
  /** Whether every answer says that it varies on the Origin. */
  readonly setsVary: boolean;
  /** Whether an answer says nothing of credentials beside `*`. */
  readonly refusesStar: boolean;
  /** Whether an error brings Vary along, beside the other headers. */
  readonly keepsVary: boolean;
}

/** How a release of `@koa/cors` or `kcors` behaves. */
export function mannersOf(name: string, version: string): Manners {
  const isSince = (release: string) => name === '@koa/cors' && semver.gte(version, release);
  return {
    byDefault: isSince('5.0.0') ? 'star' : 'asked',
    // 3.4.2 answered everybody, which was taken back in 3.4.3 and came to stay in 4.
    needsOrigin: !isSince('4.0.0') && !(isSince('3.4.2') && semver.lt(version, '3.4.3')),
    swapsStar: isSince('3.4.1'),
    waits: isSince('3.0.0'),
    asksForCredentials: isSince('3.1.0'),
    setsVary: name === '@koa/cors' || semver.gte(version, '2.2.1'),
    refusesStar: name === 'kcors' && semver.lt(version, '2.0.0'),
    keepsVary: name === '@koa/cors',
  };
}
