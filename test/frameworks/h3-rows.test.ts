// Every measurement that we have of h3, 1.15 and 2.0, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import { h3Source } from '../support/h3-row.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'h3', projectOf });

function projectOf(row: MeasuredRow): Project {
  const file = row.version.startsWith('1.') ? '/app/server.js' : '/app/server.mjs';
  return { file, host: memoryHost({ [file]: h3Source(row), ...installed({ h3: row.version }) }) };
}
