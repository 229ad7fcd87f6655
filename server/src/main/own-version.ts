// The version that our package.json names, which lies beside the folder of the bundles.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `unknown` when the manifest names none. Throws when there is no manifest. */
export function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}
