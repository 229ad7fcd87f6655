// A fix is written as the rest of the file: quotes, semicolons, indentation, line ends.

import { describe, expect, test } from 'vitest';
import { fixed } from '../support/check-fix.ts';

const SERVER = `import { createServer } from 'node:http';

createServer((req, res) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.end('[]');
}).listen(3000);
`;

const FIXED = `import { createServer } from 'node:http';

const allowedOrigins = ['https://app.example.com'];

createServer((req, res) => {
  const origin = req.headers.origin;
  res.appendHeader('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.end('[]');
}).listen(3000);
`;

const HANDS: readonly { name: string; written: (text: string) => string }[] = [
  { name: 'single quotes and two spaces', written: (text) => text },
  { name: 'double quotes', written: (text) => text.replaceAll("'", '"') },
  { name: 'four spaces', written: (text) => text.replace(/^ +/gm, (spaces) => spaces + spaces) },
  { name: 'tabs', written: (text) => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)) },
  { name: 'no semicolons', written: (text) => text.replaceAll(';', '') },
  { name: 'line ends of Windows', written: (text) => text.replaceAll('\n', '\r\n') },
  {
    name: 'all of it',
    written: (text) =>
      text
        .replaceAll("'", '"')
        .replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))
        .replaceAll(';', '')
        .replaceAll('\n', '\r\n'),
  },
];

describe('a fix keeps', () => {
  test.each(HANDS)('$name', ({ written }) => {
    expect(fixed({ 'server.mjs': written(SERVER) })).toBe(written(FIXED));
  });

  test('the first line of a script and what is said about the file', () => {
    const head = '#!/usr/bin/env node\n/* Ours. */\n\n// Starts the server.\n';
    const server = `require('http').createServer((req, res) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
  res.end('[]');
}).listen(3000);
`;
    const text = fixed({ 'server.js': head + server });
    expect(text?.slice(0, text.indexOf('require'))).toBe(
      "#!/usr/bin/env node\n/* Ours. */\n\nconst allowedOrigins = ['https://app.example.com'];\n\n// Starts the server.\n",
    );
  });

  test('the lines of a template', () => {
    const text = fixed({
      'server.js': `const app = require('express')();
app.get('/', (req, res) => res.set('Access-Control-Allow-Origin', '*').set('Access-Control-Allow-Credentials', 'true').send(\`
<p>
\`));
`,
    });
    expect(text).toContain('.send(`\n<p>\n`);');
  });
});
