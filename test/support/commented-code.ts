// Code with comments to us, and what is told of it: `rule:line` for each finding, lines counted from 1.

import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath, type Config, type Finding, type Report } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const engine = createEngine();

export interface Told {
  readonly report: Report;
  readonly findings: readonly string[];
  readonly suppressed: readonly string[];
}

/** What the engine tells of the first of these files, which are in one folder. */
export function toldOf(
  files: Readonly<Record<string, string>>,
  config: Partial<Config> = {},
  inlineConfig = true,
): Told {
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/project/${name}`, text]));
  const [first = ''] = Object.keys(texts);
  const report = engine.analyse(filePath(first), memoryHost(texts), {
    config: { ...defaultConfig, ...config },
    inlineConfig,
  });
  const shown = ({ rule, place: { file, start } }: Finding): string => {
    const line = (texts[file] ?? '').slice(0, start).split('\n').length;
    return file === first ? `${rule}:${line}` : `${file.slice('/project/'.length)} ${rule}:${line}`;
  };
  return {
    report,
    findings: report.findings.map(shown),
    suppressed: report.suppressed.map(({ finding }) => shown(finding)),
  };
}

/** An Express server in which these lines stand, the first of them as line 4. */
export function serverWith(...lines: readonly string[]): string {
  return ["import express from 'express';", "import cors from 'cors';", 'const app = express();', ...lines].join('\n');
}
