// Copying properties from one object into another, as `{ ...source }` and Object.assign do. What an unknown brings along
// is left open: it may override what is there, and add anything.

import type ts from 'typescript';
import { entriesOf } from './properties.ts';
import type { Run } from './run.ts';
import { dependsOnOrigin, union } from './sources.ts';
import { member, unknown } from './unknowns.ts';
import { define, primitive, type ObjectValue, type Primitive, type Unknown, type Value } from './value.ts';

/** Copies the own properties of `source` into `target`, as a spread or Object.assign does. */
export function copyProperties(run: Run, target: ObjectValue, source: Value, node: ts.Node): void {
  const settled = run.force(source);
  if (settled.kind === 'unknown') return spreadUnknown(target, settled, node);
  if (settled.kind === 'primitive') return copyCharacters(target, settled, node);
  if (settled.internal.type === 'host') spreadUnknown(target, unknownParts(settled, settled.internal.name, node), node);
  for (const [name, value] of entriesOf(run, settled, node)) {
    define(target, name, value, settled.properties.get(name)?.node ?? node);
  }
  if (settled.rest) spreadUnknown(target, settled.rest, node);
}

function copyCharacters(target: ObjectValue, { value, from }: Primitive, node: ts.Node): void {
  if (typeof value !== 'string') return;
  [...value].forEach((character, index) => define(target, String(index), primitive(character, node, from), node));
}

/** What a host object holds beyond the properties that the code gave it: nobody can list that. */
function unknownParts(source: ObjectValue, name: string, node: ts.Node): Unknown {
  // The headers of a request can be asked for by name in a copy, too.
  return unknown({ key: name, text: name, node, from: source.from, ambient: dependsOnOrigin(source.from) });
}

/** An unknown that is spread over an object may override what is there and add anything. */
function spreadUnknown(target: ObjectValue, source: Unknown, node: ts.Node): void {
  for (const [name, property] of target.properties) {
    const overriding = member(source, name, node);
    define(
      target,
      name,
      {
        kind: 'choice',
        condition: {
          subject: `${name} in ${source.key}`,
          test: { kind: 'holds' },
          from: source.from,
          node,
          text: `\`${source.text}\` sets \`${name}\``,
        },
        whenTrue: overriding,
        whenFalse: property.value,
        node: property.node,
      },
      property.node,
    );
  }
  target.rest = target.rest ? combineRest(target.rest, source, node) : source;
}

function combineRest(a: Unknown, b: Unknown, node: ts.Node): Unknown {
  return unknown({ key: `${a.key}+${b.key}`, node, from: union(a.from, b.from), text: b.text });
}
