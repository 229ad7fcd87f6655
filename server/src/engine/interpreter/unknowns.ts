// Making unknowns, and keeping in them what they came from.

import type ts from 'typescript';
import { NO_SOURCES, union, type Sources } from './sources.ts';
import { shortText, sourcesOf, type ObjectValue, type Unknown, type Value } from './value.ts';

export interface UnknownParts {
  readonly key: string;
  readonly node: ts.Node;
  readonly from: Sources;
  readonly text?: string;
  readonly ambient?: boolean;
  readonly present?: boolean;
  readonly textual?: boolean;
}

export function unknown(parts: UnknownParts): Unknown {
  const { key, node, from, text, ambient = false, present = false, textual = false } = parts;
  return { kind: 'unknown', key: shortened(key), node, from, text: text ?? shortText(node), ambient, present, textual };
}

const LONGEST_KEY = 300;

/** A key of bounded length: keys are made of keys, and would double in a loop. */
export function shortened(key: string): string {
  if (key.length <= LONGEST_KEY) return key;
  let hash = 5381;
  // Bernstein's hash in 47 bits: two keys practically never meet.
  for (let at = 0; at < key.length; at++) hash = (hash * 33 + key.charCodeAt(at)) % 0x7fff_ffff_ffff;
  return `${key.slice(0, LONGEST_KEY / 2)}…${hash}`;
}

/** An unknown that is identified by the place of its expression: what an operation on unknowns gives. */
export function unknownHere(node: ts.Node, from: Sources = NO_SOURCES, ambient = false): Unknown {
  return unknown({ key: `${node.getSourceFile().fileName}@${node.pos}-${node.end}`, node, from, ambient });
}

/** What an operation gives that has unknowns among its operands. */
export function combine(node: ts.Node, operands: readonly Value[]): Unknown {
  const from = operands.reduce<Sources>((sources, operand) => union(sources, sourcesOf(operand)), NO_SOURCES);
  const keys = operands.map(keyOf);
  const key = keys.includes(undefined) ? unknownHere(node).key : `${node.kind}@${node.pos}(${keys.join(',')})`;
  return unknown({ key, node, from });
}

/** A property of an unknown. */
export function member(target: Unknown, name: string, node: ts.Node): Unknown {
  return unknown({
    key: `${target.key}.${name}`,
    text: `${target.text}.${name}`.length <= 60 ? `${target.text}.${name}` : shortText(node),
    node,
    from: target.from,
    ambient: target.ambient,
  });
}

/** Any element of an unknown list: what stands for all of them where the list is spread or iterated over. */
export function anyElement(list: Value, node: ts.Node): Unknown {
  if (list.kind !== 'unknown') return combine(node, [list]);
  const { key, text, from, ambient } = list;
  return unknown({ key: `${key}[]`, text: `an element of ${text}`, node, from, ambient });
}

/** The same unknown, seen at another place of the code. */
export function seenAt(target: Unknown, node: ts.Node): Unknown {
  return target.node === node ? target : { ...target, node };
}

/** What identifies a value within a run, for the keys of unknowns made from it; `undefined` for objects. */
export function keyOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'primitive':
      return typeof value.value === 'bigint' ? `${value.value}n` : (JSON.stringify(value.value) ?? 'undefined');
    case 'unknown':
      return value.key;
    default:
      return undefined;
  }
}

/** Everything that the settled arguments of a call came from, some levels into objects and lists. */
export function sourcesOfAll(values: readonly Value[]): Sources {
  const seen = new Set<ObjectValue>();
  return values.reduce<Sources>((sources, value) => union(sources, sourcesWithin(value, LEVELS, seen)), NO_SOURCES);
}

/** `findUnique({ where: { site: { origin } } })` */
const LEVELS = 4;

function sourcesWithin(value: Value, levels: number, seen: Set<ObjectValue>): Sources {
  if (value.kind === 'unknown' && holdsRequest(value)) return union(value.from, [{ kind: 'exchange' }]);
  if (value.kind !== 'object' || levels === 0 || seen.has(value)) return sourcesOf(value);
  seen.add(value);
  return partsOf(value).reduce((from, part) => union(from, sourcesWithin(part, levels - 1, seen)), value.from);
}

/** Whether an ambient unknown may be the request or lead to it; other parts of one (`opts.cors`) are just data. */
function holdsRequest({ ambient, key }: Unknown): boolean {
  return ambient && (!key.includes('.') || /\.(?:req|request|event|ctx|context|raw|headers)$/.test(key));
}

function partsOf({ properties, internal }: ObjectValue): readonly Value[] {
  const named = Array.from(properties.values(), (property) => property.value);
  const isList = internal.type === 'array' || internal.type === 'set';
  return isList ? [...named, ...internal.elements] : named;
}
