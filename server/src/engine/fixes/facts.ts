// What a rule hands over to have a fault repaired: the answers that prove it. No syntax: the room asks `source/place.ts`
// for the nodes behind the places.

import type ts from 'typescript';
import type { Answer, SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';

export interface Facts {
  /** The Access-Control-Allow-Origin that is at fault. */
  readonly header: SentHeader;
  /** The answer that proves the fault. */
  readonly answer: Answer;
  /** Everything that the same endpoint answers, whoever asks. */
  readonly answers: readonly Answer[];
}

export function siteOf(header: SentHeader): ts.Node | undefined {
  return nodeAt(header.site);
}

export function causeOf(header: SentHeader): ts.Node | undefined {
  return nodeAt(header.cause);
}
