// `npm run generate`: writes what follows from the rules' metadata into the files that repeat it: their settings in
// package.json, their table in README.md. With `--check` nothing is written; what is stale is named, with exit code 1.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const generators = { 'package.json': withSettings, 'README.md': withTable };

const rules = await loadRules();
const stale = Object.entries(generators).flatMap(([name, generate]) => {
  const file = path.join(root, name);
  const known = readFileSync(file, 'utf8');
  const text = generate(known, rules);
  return text === known ? [] : [{ name, file, text }];
});

if (process.argv.includes('--check')) {
  for (const { name } of stale) console.error(`${name} does not say what the rules say now: npm run generate`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { name, file, text } of stale) {
    writeFileSync(file, text);
    console.log(`Written: ${name}`);
  }
}

/** The rules' metadata, from their TypeScript. */
async function loadRules() {
  const outfile = path.join(root, '.cache/generate/rules.cjs');
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(root, 'server/src/engine/rules/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // Of what they import only our own files are needed for their metadata.
    packages: 'external',
    logLevel: 'warning',
  });
  return createRequire(import.meta.url)(outfile).rules;
}

/** The manifest with one setting per rule. */
function withSettings(text, all) {
  const manifest = JSON.parse(text);
  const section = manifest.contributes.configuration.find(({ id }) => id === 'corsLint.rules');
  section.properties = Object.fromEntries(all.map((rule) => [`corsLint.rules.${rule.id}`, setting(rule)]));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function setting({ title, page }) {
  return {
    scope: 'resource',
    type: 'string',
    enum: ['default', 'off', 'hint', 'info', 'warning', 'error'],
    enumDescriptions: [
      'The level that the rule itself chooses, by what the fault allows.',
      'The rule is silent.',
      'Shown as dots in the text, not listed as a problem.',
      'Listed as information.',
      'Listed as a warning.',
      'Listed as an error.',
    ],
    default: 'default',
    markdownDescription: `${title}. [About this rule](${page})`,
  };
}

/** The README with a row per rule between its markers. */
function withTable(text, all) {
  const rows = all.map(
    ({ id, level, isOffByDefault, title }) =>
      `| [\`${id}\`](server/src/engine/rules/${id}.md) | ${isOffByDefault ? `off (${level})` : level} | ${title} |`,
  );
  const table = ['| rule | level | what it finds |', '| --- | --- | --- |', ...rows].join('\n');
  const between = /(<!-- rules:start[^>]*-->\n).*?(<!-- rules:end -->)/s;
  if (!between.test(text))
    throw new Error('README.md has lost its markers <!-- rules:start --> and <!-- rules:end -->.');
  return text.replace(between, (_whole, start, end) => `${start}${table}\n${end}`);
}
