// Every measurement that we have of `cors` (2.7.1, 2.8.5, 2.8.6) and `nextjs-cors`, against our models.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import { sourceOf } from '../support/cors-config.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'cors', projectOf });

function projectOf(row: MeasuredRow): Project {
  const file = row.lib === 'nextjs-cors' ? '/app/pages/api/data.js' : '/app/server.js';
  const [framework = '', version] = row.framework.split(' ');
  // Where only the name was written down, both majors were measured alike.
  const packages = { [row.lib]: row.version, [framework]: exactVersion(version ?? '5') };
  return { file, host: memoryHost({ [file]: sourceOf(row), ...installed(packages) }) };
}

function exactVersion(version: string): string {
  const numbers = version.replace(/^v/, '');
  return numbers.includes('.') ? numbers : `${numbers}.0.0`;
}
