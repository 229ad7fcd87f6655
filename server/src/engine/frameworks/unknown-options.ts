// Options that were given to a CORS library which it does not know by their names: it ignores them, and what was meant is
// not done. A name that somebody else may read is left out.

import ts from 'typescript';
import type { Property, Settled } from '../interpreter/value.ts';
import { isFalsy, isUndefined, type LibraryPassage } from './library-options.ts';
import { meansSame, meantOption, type MeantOption } from './option-meanings.ts';
import { corsPackagesIn, isReadIn } from './option-readers.ts';

/**
 * Notes on the exchange which of the options that were given are not `known`, though one that is known is meant.
 * `isByAnother`: it is another package that reads them for the library.
 */
export function noteUnknownOptions(
  given: Settled | undefined,
  known: readonly string[],
  passage: LibraryPassage,
  isByAnother = false,
): void {
  if (given?.kind !== 'object' || given.internal.type !== 'plain') return;
  for (const [name, property] of given.properties) {
    const meant = known.includes(name) ? undefined : meantOption(name, known);
    if (!meant || isUndefined(passage.run, property.value)) continue;
    const isGiven = known.some((own) => given.properties.has(own) && meansSame(own, meant.name));
    if (isGiven || !isForUs(name, property, meant, passage)) continue;
    const { library, node: call, run } = passage;
    const isOff = isFalsy(run, property.value);
    passage.exchange.unknownOptions.push({ name, property: property.node, library, isByAnother, call, meant, isOff });
  }
}

/** Whether nobody else reads the option: what is written in the library's own call, no other code can get at. */
function isForUs(
  name: string,
  { node }: Property,
  { isSlip }: MeantOption,
  { run, node: call, library }: LibraryPassage,
): boolean {
  const source = node.getSourceFile();
  const isUsers =
    ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isBinaryExpression(node);
  if (!isUsers || run.borrowed?.packageOf(node)) return false;
  if (call.getSourceFile() === source && call.pos <= node.pos && node.end <= call.end) return true;
  const sources = [...run.modules.values()].map((module) => module.source);
  if (sources.some((other) => isReadIn(other, name, node))) return false;
  return isSlip || sources.flatMap(corsPackagesIn).every((other) => library.name.startsWith(other));
}
