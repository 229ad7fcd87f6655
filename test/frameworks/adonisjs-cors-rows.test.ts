// Every measurement that we have of `@adonisjs/cors`, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'adonisjs-cors',
  projectOf: (row) => {
    const file = '/app/config/cors.ts';
    return { file, host: memoryHost({ [file]: sourceOf(row), ...installed({ '@adonisjs/cors': row.version }) }) };
  },
});

function sourceOf({ config }: MeasuredRow): string {
  return `import { defineConfig } from '@adonisjs/cors';
const A = 'https://app.example.com';
const B = 'https://b.example.com';
const corsConfig = defineConfig({ ${optionsOf(config)} });
export default corsConfig;
`;
}

function optionsOf(config: string): string {
  return config
    .replace('defineConfig({})', '')
    .replace(' (space)', '')
    .replace("'A,B'", "'https://app.example.com,https://b.example.com'")
    .replace("'A, B'", "'https://b.example.com, https://app.example.com'")
    .replace(/fn=>(.*)$/, '(requestOrigin: string) => $1');
}
