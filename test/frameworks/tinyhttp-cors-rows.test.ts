// Every measurement that we have of `@tinyhttp/cors` (2.0.1), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'tinyhttp-cors',
  linesJoinedBy: ',',
  projectOf: (row) => {
    const file = '/app/server.js';
    const packages = { [row.lib]: row.version, '@tinyhttp/app': '2.5.2' };
    return { file, host: memoryHost({ [file]: sourceOf(row), ...installed(packages) }) };
  },
});

function sourceOf({ config }: MeasuredRow): string {
  return `import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';
const A = 'https://app.example.com';
const B = 'https://b.example.com';
const whitelist = [A, B];
const app = new App();
app.use(cors(${config === 'cors()' ? '' : `{ ${optionsOf(config)} }`}));
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
`;
}

function optionsOf(config: string): string {
  if (config.startsWith('maxAge')) return `maxAge: 600, allowedHeaders: ['X-A', 'X-B'], exposedHeaders: ['X-E']`;
  return config
    .split(' + ')
    .map((part) => (part === 'absent' ? '' : optionOf(part.replace(' (unescaped dot)', ''))))
    .join(', ')
    .replace(/^, /, '');
}

function optionOf(part: string): string {
  const [, kind, value, throws] = /^origin:(sync|async) fn(?: -> (.*)| (throws))$/.exec(part) ?? [];
  if (kind === undefined) return written(part);
  if (throws) return `origin: () => { throw new Error('boom'); }`;
  const given = written((value ?? '').replace('reqOrigin', 'o').replace('list[0]', 'whitelist[0]'));
  return `origin: ${kind === 'async' ? 'async ' : ''}({ headers: { origin: o } }) => ${given}`;
}

/** Spells out what the rows abbreviate. */
function written(text: string): string {
  return text
    .replace('/app/g', String.raw`/app\.example\.com$/g`)
    .replace('/re/', String.raw`/app\.example\.com/`)
    .replace(`'A,B'`, `'https://app.example.com,https://b.example.com'`)
    .replace(`'A/'`, `'https://app.example.com/'`)
    .replace(`'A'`, `'https://app.example.com'`);
}
