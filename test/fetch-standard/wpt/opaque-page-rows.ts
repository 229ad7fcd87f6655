// What the web-platform-tests expect of pages whose origin is opaque: they ask as `null`, of the server of the page around them
// too. What they may do with data: URLs is no matter of CORS.

import {
  allowCredentials,
  allowOrigin,
  blocked,
  type HeaderLines,
  readable,
  type Verdict,
} from '../../support/cors-row.ts';
import type { FileOf } from './row.ts';

export interface OpaquePageRow {
  readonly name: string;
  readonly asker: 'sandboxed frame' | 'data: frame' | 'data: worker' | 'data: shared worker';
  /** The server of the page around it, or another. */
  readonly server: 'own' | 'api';
  readonly headers: HeaderLines;
  readonly expected: Verdict;
}

export const opaquePageFiles: readonly FileOf<OpaquePageRow>[] = [
  {
    file: 'xhr/access-control-sandboxed-iframe-*.htm',
    rows: [
      row('sandboxed frame', 'own', [...allowOrigin('*'), ...allowCredentials('true')], readable),
      row('sandboxed frame', 'own', [...allowOrigin('null'), ...allowCredentials('true')], readable),
      row('sandboxed frame', 'own', [], blocked('missing-allow-origin')),
      row('sandboxed frame', 'api', allowOrigin('{O}'), blocked('mismatch', '{O}')),
    ],
  },
  ...(['data: frame', 'data: worker', 'data: shared worker'] as const).map((asker) => ({
    file: `fetch/api/cors/data-url-${asker.slice('data: '.length).replace('frame', 'iframe').replace(' ', '-')}.html`,
    rows: [
      row(asker, 'own', [], blocked('missing-allow-origin')),
      row(asker, 'own', allowOrigin('null'), readable),
      row(asker, 'api', allowOrigin('{O}'), blocked('mismatch', '{O}')),
    ],
  })),
];

function row(
  asker: OpaquePageRow['asker'],
  server: OpaquePageRow['server'],
  headers: HeaderLines,
  expected: Verdict,
): OpaquePageRow {
  const values = headers.map(([, value]) => value).join('; ') || 'nothing';
  return { name: `${asker}, ${server} server, ${values}`, asker, server, headers, expected };
}
