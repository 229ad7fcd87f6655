// The fixes of code that stands in a test: `fixesOf` asks the engine, `fixed` applies one.

import { createEngine } from '../../server/src/engine/engine.ts';
import type { CheckedFix, Config, FilePath, Finding, Report } from '../../server/src/engine/index.ts';
import { defaultConfig, filePath } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';

const engine = createEngine();

export interface Offered {
  readonly report: Report;
  /** Every finding of the first file with its fixes. */
  readonly problems: readonly { readonly finding: Finding; readonly fixes: readonly CheckedFix[] }[];
  /** The titles of all fixes. */
  readonly titles: readonly string[];
}

/** What is offered for the first of these files, which are in one folder. */
export function fixesOf(files: Readonly<Record<string, string>>, config: Partial<Config> = {}): Offered {
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([name, text]) => [inFolder(name), text])));
  const [first = ''] = Object.keys(files);
  const options = { config: { ...defaultConfig, ...config } };
  const report = engine.analyse(inFolder(first), host, options);
  const problems = report.findings.map((finding) => {
    return { finding, fixes: engine.checkedFixes(finding, report, host, options) };
  });
  return { report, problems, titles: problems.flatMap(({ fixes }) => fixes.map(({ title }) => title)) };
}

/** The text of a file after the first fix of its first finding; `undefined` where there is none. */
export function fixed(files: Readonly<Record<string, string>>, config: Partial<Config> = {}): string | undefined {
  const [first = ''] = Object.keys(files);
  const fix = fixesOf(files, config).problems[0]?.fixes[0];
  return fix && textAfter(files[first] ?? '', inFolder(first), fix);
}

export function inFolder(name: string): FilePath {
  return filePath(`/project/${name}`);
}

function textAfter(text: string, file: FilePath, { edits }: CheckedFix): string {
  const here = edits.filter(({ place }) => place.file === file).sort((a, b) => b.place.start - a.place.start);
  return here.reduce((after, { place, text: inserted }) => {
    return after.slice(0, place.start) + inserted + after.slice(place.end);
  }, text);
}
