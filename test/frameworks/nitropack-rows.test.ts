// Every measurement that we have of nitropack 2.13, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows } from '../support/measured-rows.ts';
import { nitroSources } from '../support/nitro-row.ts';

checkMeasuredRows({ measured: 'nitropack', projectOf });

function projectOf({ config, version }: MeasuredRow): Project {
  const manifest = JSON.stringify({ dependencies: { nitropack: version } });
  const files = Object.entries(nitroSources(config)).map(([name, text]) => [`/app/${name}`, text] as const);
  const [[file] = ['']] = files;
  return { file, host: memoryHost({ ...Object.fromEntries(files), '/app/package.json': manifest }) };
}
