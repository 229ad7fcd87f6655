// The `vary` package 1.1 (index.js), and what Express and `cors` do by it: no name twice, `*` swallows the rest.

import type ts from 'typescript';
import type { HeaderList, LibraryWriter } from '../exchange/header-list.ts';
import { varyNames } from '../fetch-standard/vary.ts';
import { knownText } from '../interpreter/operations.ts';
import { elementsOf } from '../interpreter/properties.ts';
import type { Run } from '../interpreter/run.ts';
import { combine } from '../interpreter/unknowns.ts';
import { native, primitive, undefinedValue, type NativeBehaviour, type Value } from '../interpreter/value.ts';
import { defineFramework } from './framework.ts';
import { functionWith } from './native-object.ts';

export const vary = defineFramework({
  name: 'vary',
  packages: ['vary'],
  model: ({ node, subpath }) => {
    if (subpath) return undefined;
    return functionWith(native('vary', node, varyOn), { append: native('append', node, appendedField) });
  },
});

/** `vary(res, field)`. */
const varyOn: NativeBehaviour = ({ run, args, node }) => {
  const { exchange } = run;
  for (const field of fieldNames(run, args[1], node)) {
    if (exchange && !exchange.sent) addVary(exchange.headers, field, node);
  }
  return undefinedValue(node);
};

/** `vary.append(header, field)`: the header's value with the field in it. */
const appendedField: NativeBehaviour = ({ run, args, node }) => {
  const header = knownText(run, args[0]);
  if (header === undefined) return combine(node, [...args]);
  const known = header === '' ? [] : [header];
  return primitive(withFields(known, fieldNames(run, args[1], node)), node);
};

/** Makes the response vary on `field`. `site` is the call that asks for it. */
export function addVary(headers: HeaderList, field: string, site: ts.Node, library?: LibraryWriter): void {
  const lines = headers.get('Vary');
  const known = lines.flatMap((line) =>
    line.value.kind === 'primitive' && typeof line.value.value === 'string' ? [line.value.value] : [],
  );
  const names = varyNames(known);
  if (names.has('*') || names.has(field.toLowerCase())) return;
  // Lines whose value is unknown stay: they can only tell caches more.
  const unknownLines = lines.filter((line) => line.value.kind !== 'primitive');
  headers.set('Vary', [primitive(withFields(known, [field]), site)], { cause: site, site, library });
  for (const line of unknownLines) headers.append('Vary', line.value, line.write);
}

function withFields(known: readonly string[], fields: readonly string[]): string {
  const names = varyNames(known);
  const added = fields.filter((field) => !names.has('*') && !names.has(field.toLowerCase()));
  return added.includes('*') ? '*' : [...known, ...added].join(', ');
}

/** The field names of `vary('A, B')` and `vary(['A', 'B'])`. */
export function fieldNames(run: Run, value: Value | undefined, node: ts.Node): string[] {
  const settled = value && run.force(value);
  const elements = settled?.kind === 'object' ? elementsOf(run, settled, node) : undefined;
  const fields = elements ?? (value ? [value] : []);
  return fields.flatMap((field) => knownText(run, field)?.split(',') ?? []).map((field) => field.trim());
}
