// Adding to Vary as the `vary` package does: no name twice, `*` swallows the rest.

import type ts from 'typescript';
import type { HeaderList, LibraryWriter } from '../exchange/header-list.ts';
import { varyNames } from '../fetch-standard/vary.ts';
import { primitive } from '../interpreter/value.ts';

/** Makes the response vary on `field`. `site` is the call that asks for it. */
export function addVary(headers: HeaderList, field: string, site: ts.Node, library?: LibraryWriter): void {
  const lines = headers.get('Vary');
  const known = lines.flatMap((line) =>
    line.value.kind === 'primitive' && typeof line.value.value === 'string' ? [line.value.value] : [],
  );
  const names = varyNames(known);
  if (names.has('*') || names.has(field.toLowerCase())) return;
  const text = field === '*' ? '*' : [...known, field].join(', ');
  // Lines whose value is unknown stay: they can only tell caches more.
  const unknownLines = lines.filter((line) => line.value.kind !== 'primitive');
  headers.set('Vary', [primitive(text, site)], { cause: site, site, library });
  for (const line of unknownLines) headers.append('Vary', line.value, line.write);
}
