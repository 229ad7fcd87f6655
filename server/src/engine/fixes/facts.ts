// What a rule hands over to have a fault repaired: the answers that prove it. No syntax: the room asks `source/place.ts`
// for the nodes behind the places.

import type ts from 'typescript';
import type { RepairContext } from '../finding.ts';
import type { Answer, SentHeader } from '../policy/policy.ts';
import { parse } from '../source/parse.ts';
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

const CODE = /\.[cm]?[jt]sx?$|\.json$/;

/** The files that a fault depends on and that hold a word: the one of its cause first. */
export function sourcesWith(
  word: RegExp,
  { header }: Facts,
  { files, readFile }: RepairContext,
): readonly ts.SourceFile[] {
  const own = causeOf(header)?.getSourceFile();
  const others = files.flatMap((file) => {
    const text = file === own?.fileName || !CODE.test(file) ? undefined : readFile(file);
    return text !== undefined && word.test(text) ? [parse(file, text)] : [];
  });
  return own ? [own, ...others] : others;
}
