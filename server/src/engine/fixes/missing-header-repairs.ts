// The repairs of answers that lack the headers which others have: middleware that is mounted too late for them.

import type { Repair } from '../finding.ts';
import type { UnreachedCode } from '../policy/policy.ts';
import { earlierMount } from './earlier-mount.ts';
import { repair } from './repairs.ts';

/** Mounts middleware before what has answered in its place. */
export function mountEarlier(unreached: UnreachedCode): readonly Repair[] {
  const mounted = unreached.isLast
    ? repair('Mount CORS before the routes', () => earlierMount(unreached))
    : repair('Mount CORS before what refuses requests', () => earlierMount(unreached));
  return [{ ...mounted, adds: 'access-control-' }];
}
