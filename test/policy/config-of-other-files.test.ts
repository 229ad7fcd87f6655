// A finding may stand in another file than the one that was checked: its level there is what its owner has chosen.

import { expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath, type Config, type FilePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const engine = createEngine();
const server = filePath('/project/server.js');
const shared = filePath('/project/shared/options.js');
const host = memoryHost({
  [server]: `
    const app = require('express')();
    app.use(require('cors')(require('./shared/options')));
    app.get('/orders', (req, res) => res.json([]));`,
  [shared]: 'module.exports = { origin: true, credentials: true };',
});

test.each([
  [{}, {}, ['error']],
  [{ 'reflected-origin': 'off' }, {}, ['error']],
  [{}, { 'reflected-origin': 'off' }, []],
  [{ 'reflected-origin': 'hint' }, { 'reflected-origin': 'info' }, ['info']],
] as const)('checked with %j, a finding in a file with %j has the levels %j', (here, there, levels) => {
  const configOf = (file: FilePath): Config => ({ ...defaultConfig, rules: file === shared ? there : here });
  const options = { config: configOf(server), configOf };
  const report = engine.analyse(server, host, options);
  expect(report.problems).toEqual([]);
  expect(report.findings.map(({ place, level }) => ({ file: place.file, level }))).toEqual(
    levels.map((level) => ({ file: shared, level })),
  );
  for (const finding of report.findings) {
    expect(engine.checkedFixes(finding, report, host, options).length).toBeGreaterThan(0);
  }
});
