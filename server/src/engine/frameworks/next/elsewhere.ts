// The files of a Next.js project besides a route's own that may answer preflights for it, or write headers.

import type { ModuleInstance, Run } from '../../interpreter/run.ts';
import { wayUp } from '../file-handlers.ts';

/** Where a project may answer preflights, or write headers, before a route or besides it. */
const ELSEWHERE = ['next.config', 'next.config.mjs', 'middleware', 'proxy', 'vercel.json'];

/** Whether other files of the project, whose routes stand below `root` (`/app/`), may have a say in what a route answers. */
export function isSharedElsewhere(run: Run, { file, source }: ModuleInstance, root: string): boolean {
  const way = wayUp(file, root);
  // `src` may stand between the project's folder and `app` or `pages`.
  return [`${way}../`, `${way}../../`].some((up) =>
    ELSEWHERE.some((name) => {
      const found = run.world.importModule(run, `${up}${name}`, source, 'namespace');
      return found.kind === 'deferred' && found.mayHoldCors();
    }),
  );
}
