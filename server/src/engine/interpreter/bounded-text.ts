// The longest text that is followed. A program may double a string until no machine can hold it.

import type ts from 'typescript';
import type { Sources } from './sources.ts';
import { unknownHere } from './unknowns.ts';
import { primitive, type Primitive, type Unknown } from './value.ts';

export const MOST_CHARACTERS = 100_000;

/** A text as a value; unknown where it is too long. */
export function boundedText(text: string, node: ts.Node, from: Sources): Primitive<string> | Unknown {
  return text.length <= MOST_CHARACTERS ? primitive(text, node, from) : unknownHere(node, from);
}
