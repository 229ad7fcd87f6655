// Next.js middleware: `middleware.ts`, since Next 16 `proxy.ts`, at the root or in `src`. A returned `NextResponse.next()`
// lets the request through, with its headers laid over the route's.

import { isCallable } from '../../interpreter/operations.ts';
import { getProperty } from '../../interpreter/properties.ts';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { placeOf } from '../../source/place.ts';
import { respondByWebHandler } from '../web-handler.ts';
import { withContext } from './route-handlers.ts';

const MIDDLEWARE_FILE = /(?:^|\/)(middleware|proxy)\.(?:[cm]?[jt]s)$/;

export function middlewareEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  const name = MIDDLEWARE_FILE.exec(module.file)?.[1];
  if (name === undefined || !importsNext(module)) return [];
  for (const exportName of [name, 'default']) {
    const handler = run.force(getProperty(run, module.exports, exportName, module.source));
    if (!isCallable(handler)) continue;
    const { file, start } = placeOf(handler.node);
    return [
      {
        key: `next middleware ${file}:${start}`,
        label: 'the middleware',
        node: module.source,
        methods: [],
        path: undefined,
        part: false,
        respond: (inner) => respondByWebHandler(inner, withContext(handler, handler.node), handler.node),
      },
    ];
  }
  return [];
}

/** Other frameworks have files of these names too. */
function importsNext(module: ModuleInstance): boolean {
  return /['"]next\/server(?:\.js)?['"]|\bNextRe(?:quest|sponse)\b/.test(module.source.text);
}
