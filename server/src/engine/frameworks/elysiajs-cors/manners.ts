// In what the releases of `@elysiajs/cors` differ.

import semver from 'semver';
import type { PrimitiveContent } from '../../interpreter/value.ts';

export interface Manners {
  /** What `origin`, `methods`, the two lists of headers and `credentials` are by default. */
  readonly origin: PrimitiveContent;
  readonly methods: PrimitiveContent;
  readonly lists: PrimitiveContent;
  readonly credentials: boolean;
  /** How the option for exposed headers is called. */
  readonly exposed: 'exposedHeaders' | 'exposeHeaders';
  /** Whether `*` in a list lets everybody in. */
  readonly knowsStar: boolean;
  /** What a text has to be: the origin's host, the origin or any part of it, the origin or its host. */
  readonly compares: 'host' | 'part' | 'either';
  /** Whether texts that functions answer are sent. */
  readonly sendsAnswers: boolean;
  /** Whether lists of headers may be those of the request, and nothing is sent to whom nobody lets in. */
  readonly isModern: boolean;
  /** Whether a preflight is answered before its route is looked for. */
  readonly isEarly: boolean;
}

export function mannersOf(version: string): Manners {
  const isSince = (release: string) => semver.gte(version, release);
  const isModern = isSince('1.1.0');
  const isFirst = !isSince('1.0.0');
  return {
    origin: isModern || isFirst ? true : '*',
    methods: isModern || (isFirst && isSince('0.8.0')) ? true : '*',
    lists: isModern ? true : '*',
    credentials: isSince('0.8.0'),
    exposed: isModern ? 'exposeHeaders' : 'exposedHeaders',
    knowsStar: !isFirst,
    compares: isSince('1.3.3') ? 'either' : isModern && !isSince('1.3.1') ? 'part' : 'host',
    sendsAnswers: isFirst,
    isModern,
    isEarly: isSince('1.4.1'),
  };
}
