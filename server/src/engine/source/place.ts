// From syntax to plain places and back. Everything outside `interpreter/`, `frameworks/` and `fixes/` sees
// only places; those rooms may ask for the node behind one.

import type ts from 'typescript';
import { filePath, type Place } from '../finding.ts';

const nodes = new WeakMap<Place, ts.Node>();
const places = new WeakMap<ts.Node, Place>();

/** The place of a node without its leading comments. The same node always gives the same object. */
export function placeOf(node: ts.Node): Place {
  const known = places.get(node);
  if (known) return known;
  const source = node.getSourceFile();
  const place: Place = { file: filePath(source.fileName), start: node.getStart(source), end: node.end };
  places.set(node, place);
  nodes.set(place, node);
  return place;
}

/** The node that `place` was made from; `undefined` for a place that did not come from `placeOf`. */
export function nodeAt(place: Place): ts.Node | undefined {
  return nodes.get(place);
}
