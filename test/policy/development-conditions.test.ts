// The names by which a user's code calls development, beyond those that everybody uses: what they weaken, and what not.

import { expect, test } from 'vitest';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const engine = createEngine();
const file = filePath('/project/server.js');

/** The levels of what is found where everybody is let in on a condition. */
function levelsWhen(condition: string, developmentConditions: readonly string[]): readonly string[] {
  const text = `
    const express = require('express');
    const cors = require('cors');
    const app = express();
    ${condition} {
      app.use(cors({ origin: true, credentials: true }));
    }
    app.get('/orders', (req, res) => res.json([]));`;
  const report = engine.analyse(file, memoryHost({ [file]: text }), {
    config: { ...defaultConfig, developmentConditions },
  });
  expect(report.problems).toEqual([]);
  return report.findings.filter(({ rule }) => rule === 'reflected-origin').map(({ level }) => level);
}

test.each([
  ['if (process.env.PREVIEW)', ['PREVIEW']],
  ['if (process.env.PREVIEW)', ['process.env.PREVIEW']],
  ["if (process.env['PREVIEW'])", ['PREVIEW']],
  ["if (process.env.PREVIEW === '1')", ['PREVIEW']],
  ["if (process.env.PREVIEW === 'true')", ['OTHER', 'PREVIEW']],
  ["if (process.env.PREVIEW !== 'false')", ['PREVIEW']],
  ["const { ring } = require('./ring'); if (ring !== 'live')", ['ring']],
  ["const open = process.env.PREVIEW === '1'; if (open)", ['PREVIEW']],
  ["const { isPreview } = require('./flags'); if (isPreview)", ['isPreview']],
  ["const flags = require('./flags'); if (flags.isPreview)", ['isPreview']],
  ["const flags = require('./flags'); if (flags.isPreview)", ['flags.isPreview']],
  ["const isPreview = require('./flags'); if (isPreview())", ['isPreview']],
  [
    "const { isPreview } = require('./flags'); if (!isPreview) app.use(cors({ origin: 'https://app.example.com' })); else",
    ['isPreview'],
  ],
])('%s is development for %j', (condition, names) => {
  expect(levelsWhen(condition, [])).toEqual(['error']);
  expect(levelsWhen(condition, names)).toEqual(['warning']);
});

test.each([
  ['if (process.env.PREVIEW_API)', ['PREVIEW']],
  ['if (!process.env.PREVIEW)', ['PREVIEW']],
  ["if (process.env.PREVIEW === 'false')", ['PREVIEW']],
  ["const { ring } = require('./ring'); if (ring === 'live')", ['ring']],
  ["const { notPreview } = require('./flags'); if (notPreview)", ['Preview']],
  ["const { isPreview } = require('./flags'); if (!isPreview)", ['isPreview']],
  ['if (process.env.PREVIEW)', ['']],
])('%s is not development for %j', (condition, names) => {
  expect(levelsWhen(condition, names)).toEqual(['error']);
});
