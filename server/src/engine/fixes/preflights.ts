// What the answer to a preflight has to say beyond what the answer itself does: the lists of methods and headers.

import type { Place } from '../finding.ts';
import type { Facts } from './facts.ts';
import { quoted, type Style } from './style.ts';

/** Preflights of one endpoint that are not answered as they should. */
export interface Preflights {
  /** The answer to the request itself, and the header by which it may be read. */
  readonly facts: Facts;
  /** The code that is asked: a call that makes a server, a file of route handlers. */
  readonly endpoint: Place;
  /** What has to be allowed because pages will send it. */
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

/** A header in the quotes of a file. */
export interface HeaderText {
  readonly name: string;
  readonly value: string;
}

/** The lists that are needed and that `told`, names in lower case, do not have yet. */
export function missingLists(
  { methods, headers }: Preflights,
  told: readonly string[],
  style: Style,
): readonly HeaderText[] {
  const lists = [
    { name: 'Access-Control-Allow-Methods', names: methods },
    { name: 'Access-Control-Allow-Headers', names: headers },
  ];
  return lists
    .filter(({ name, names }) => names.length > 0 && !told.includes(name.toLowerCase()))
    .map(({ name, names }) => ({ name: quoted(name, style), value: quoted(names.join(', '), style) }));
}
