// A plain `*` in place of an echo: what public data is answered with. Nobody gets in who did not get in before.

import ts from 'typescript';
import type { SentHeader } from '../policy/policy.ts';
import { nodeAt } from '../source/place.ts';
import { withoutHeader } from './remove-header.ts';
import type { Changes } from './changes.ts';
import { replace } from './edits.ts';
import { siteOf } from './facts.ts';
import { headerWriteOf } from './header-write.ts';
import { quoted, styleOf } from './style.ts';

/** The edits that write `*`, and take the credentials away that it does not go with. */
export function plainStar(header: SentHeader, credentials: SentHeader | undefined): readonly Changes[] {
  const value = valueOf(header);
  if (!value) return [];
  const star = replace(value, quoted('*', styleOf(value.getSourceFile())));
  return credentials ? withoutHeader(credentials).map((edits) => [star, ...edits]) : [[star]];
}

/** What stands for the allowed origin: the value of a library's option, or of the header. */
function valueOf(header: SentHeader): ts.Node | undefined {
  if (header.library) {
    const property = header.library.property && nodeAt(header.library.property);
    return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  }
  const site = siteOf(header);
  return site && headerWriteOf(site, 'access-control-allow-origin')?.value;
}
