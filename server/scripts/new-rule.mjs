// `npm run new:rule <rule-id>`: the four files of a rule, with the places to fill in marked TODO, in the repository that
// is the current folder. What is left to do is what the tests then say.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

const RULES = 'server/src/engine/rules';

const id = process.argv[2];
if (id === undefined || !/^[a-z]+(?:-[a-z]+)+$/.test(id)) {
  fail('Name the problem in lower case with hyphens: npm run new:rule weak-origin-check');
}
const index = path.join(RULES, 'index.ts');
if (!existsSync(index)) fail(`There is no ${index} in ${process.cwd()}.`);
if (existsSync(path.join(RULES, `${id}.ts`))) fail(`There is a rule ${id} already.`);
const name = id.replace(/-([a-z])/g, (_hyphen, letter) => letter.toUpperCase());

create(path.join(RULES, `${id}.ts`), rule());
create(path.join(RULES, `${id}.md`), page());
create(`test/rules/${id}/express-by-hand.js`, speaking());
create(`test/rules/${id}/quiet-express-by-hand.js`, quiet());
await list();
console.log(`
Next:
  1. Fill in what is marked TODO, first in test/rules/${id}.
  2. UPDATE=1 npx vitest run test/rules, and read what it has written.
  3. npm run generate
  4. npx vitest run test/laws`);

function create(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Written: ${file}`);
}

/** Puts the rule at the end of the list, and its import in the order of the alphabet. */
async function list() {
  const text = readFileSync(index, 'utf8');
  const line = `import { ${name} } from './${id}.ts';`;
  const lines = text.split('\n');
  const imports = lines.filter((known) => known.startsWith('import '));
  const isLater = (known) => /'.*'/.exec(known)[0] > /'.*'/.exec(line)[0];
  const after = imports.find(isLater);
  const at = after === undefined ? lines.lastIndexOf(imports.at(-1)) + 1 : lines.indexOf(after);
  lines.splice(at, 0, line);
  const listed = lines.join('\n').replace(/,?\s*\];\s*$/, `, ${name}];`);
  writeFileSync(index, await format(listed, { ...(await resolveConfig(index)), parser: 'typescript' }));
  console.log(`Written: ${index}`);
}

function rule() {
  return `// TODO: one sentence on what is at fault, and where the standard says so.

import { headerOf, isDevelopmentOnly, type Answer, type SentHeader } from '../policy/policy.ts';
import { defineRule, oneLower, type Fault } from './rule.ts';
import { assumption, when, writer } from './words.ts';

export const ${name} = defineRule({
  id: '${id}',
  title: 'The problem as a short phrase (TODO)',
  level: 'warning',
  cwe: [942],
  check: ({ answers }) => answers.filter(isAtFault).flatMap(faultOf),
});

function isAtFault(answer: Answer): boolean {
  return headerOf(answer, 'access-control-allow-origin')?.value === 'TODO';
}

function faultOf(answer: Answer): readonly Fault[] {
  const header = headerOf(answer, 'access-control-allow-origin');
  return header ? [faultAt(header, answer)] : [];
}

function faultAt(header: SentHeader, answer: Answer): Fault {
  return {
    place: header.cause,
    level: isDevelopmentOnly(answer) ? oneLower('warning') : 'warning',
    message: (conditions) =>
      \`TODO: the consequence\${when(conditions)}: \${writer(header)} TODO: why.\${assumption(header)}\`,
    advice: 'TODO: what to do, in one sentence.',
    related: [],
    answer,
    console: undefined,
    repairs: [],
  };
}
`;
}

function page() {
  const code = '```js\nTODO\n```';
  return `# \`${id}\`: the problem as a short phrase (TODO)

Level: warning · [CWE-942](https://cwe.mitre.org/data/definitions/942.html)

TODO: what is at fault, in two sentences.

## What an attacker does

TODO

## What the browser does

TODO: with what the console prints, to the letter.

## Bad

${code}

## Good

${code}

## When it is fine

TODO

## Settings

\`corsLint.rules.${id}\` in the editor and \`--rule ${id}:<level>\` on the command line set the level or turn the rule
\`off\`.
`;
}

function speaking() {
  return `const express = require('express');

const app = express();

// TODO: real-looking code in which the rule finds something.
app.get('/', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'TODO');
  res.json({});
});

app.listen(3000);
`;
}

function quiet() {
  return `const express = require('express');

const app = express();

// TODO: code that looks like it and is right.
app.get('/', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json({});
});

app.listen(3000);
`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}
