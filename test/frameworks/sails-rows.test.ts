// Every measurement that we have of Sails, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'sails',
  projectOf: ({ config }: MeasuredRow) => {
    const route = /^route cors:(.*?)(?: \(.*)?$/.exec(config)?.[1];
    const file = `/app/config/${route === undefined ? 'security' : 'routes'}.js`;
    const source = route === undefined ? securityFile(config) : routesFile(route);
    return { file, host: memoryHost({ [file]: NAMES + source }) };
  },
  leftOut: [
    {
      rows: ({ config }) => config === '(default)' || config.startsWith('route cors:true'),
      reason: 'a file that says nothing of CORS, or refers to another file, is not asked',
    },
  ],
});

const NAMES = `const A = 'https://app.example.com';
const B = 'https://b.example.com';
`;

function securityFile(config: string): string {
  return `module.exports.security = { cors: { ${config
    .split(/,(?=allow)|(?<=\*) (?=credentials)/)
    .map(optionOf)
    .join(', ')} } };\n`;
}

function optionOf(word: string): string {
  const option = word.replace('legacy origin:*', `allRoutes: true, origin: '*'`).replace('/re/', '/app/');
  const withValue = option.includes(':') ? option : `${option}: true`;
  const isWhole = withValue.startsWith('allowOrigins');
  const text = withValue.replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`);
  return isWhole ? `allRoutes: true, ${text}` : text;
}

function routesFile(cors: string): string {
  return `module.exports.routes = { '/': { action: 'home', cors: ${cors} } };\n`;
}
