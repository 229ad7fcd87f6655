// Every measurement that we have of Vite's development server (5.4.11, 5.4.21, 6.0.8, 6.4.6, 7.3.8), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'vite',
  projectOf: ({ version, config }) => {
    const file = '/app/vite.config.js';
    const source = `import { defineConfig } from 'vite';

const A = 'https://app.example.com';

export default defineConfig({ server: { ${config === '(default)' ? '' : config} } });
`;
    return { file, host: memoryHost({ [file]: source, ...installed({ vite: version }) }) };
  },
});
