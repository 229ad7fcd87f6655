// The one door through which rules are tested: a case goes in as text, and comes out with the findings written into it
// and as the screen that a user sees. It asks the engine as the command line does.

import { lint, type LintResult, type Problem } from '../../server/src/cli/lint.ts';
import { createLocator } from '../../server/src/cli/reporters/located.ts';
import { textReport } from '../../server/src/cli/reporters/text.ts';
import { createEngine } from '../../server/src/engine/engine.ts';
import { defaultConfig, filePath, type Config, type FilePath, type Host } from '../../server/src/engine/index.ts';
import { memoryHost } from '../../server/src/hosts/memory.ts';
import { BULB, withAnnotations, withoutAnnotations, type Mark } from './annotations.ts';
import { isSource, type Case } from './cases.ts';

export const engine = createEngine();

/** The folder that a case is checked in. */
export const ROOT = '/project';

/** What is installed where a case does not say: the packages as they were when this was written. */
const DEFAULT_MANIFEST = JSON.stringify({
  dependencies: { cors: '2.8.6', express: '5.2.1', next: '16.1.0' },
});

export interface Judged {
  readonly config: Config;
  readonly host: Host;
  /** The source files, sorted. */
  readonly files: readonly FilePath[];
  readonly result: LintResult;
}

/** All rules at their own levels, those that are off by default too where it is their turn. */
export function withRule(id: string | undefined): Config {
  const rule = engine.rules.find((one) => one.id === id);
  return rule?.isOffByDefault ? { ...defaultConfig, rules: { [rule.id]: rule.level } } : defaultConfig;
}

/** Lints a case. */
export async function judge(texts: ReadonlyMap<string, string>, config = defaultConfig): Promise<Judged> {
  const host = hostOf(texts);
  const files = [...texts.keys()].filter(isSource).map(inProject);
  const result = await lint({
    files,
    host,
    config,
    loadEngine: async () => engine,
    isExcluded: () => false,
    onProgress: () => {},
    cwd: ROOT,
  });
  return { config, host, files, result };
}

/** The texts of a case, without annotations. */
export function sourcesOf({ files }: Case): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => [path, isSource(path) ? withoutAnnotations(text) : text]));
}

export function inProject(path: string): FilePath {
  return filePath(`${ROOT}/${path}`);
}

/** The files of a case on a disk of their own, with the packages of that time. */
export function hostOf(texts: ReadonlyMap<string, string>): Host {
  const files = [...texts].map(([path, text]): [string, string] => [inProject(path), text]);
  return memoryHost({ [inProject('package.json')]: DEFAULT_MANIFEST, ...Object.fromEntries(files) });
}

/** The sources of a case as they should be annotated, by path. */
export function annotated(
  sources: ReadonlyMap<string, string>,
  problems: readonly Problem[],
): ReadonlyMap<string, string> {
  const ours = [...sources].filter(([path]) => isSource(path));
  return new Map(ours.map(([path, text]) => [path, withAnnotations(text, marksIn(inProject(path), problems))]));
}

function marksIn(file: FilePath, problems: readonly Problem[]): readonly Mark[] {
  const here = problems.filter(({ finding }) => finding.place.file === file);
  return here.map(({ finding: { place, level, rule }, fixes }) => {
    return { ...place, label: `${level} ${rule}${fixes.length > 0 ? ` ${BULB}` : ''}` };
  });
}

/** What `cors-lint` prints about these problems on a terminal without colours. */
export function screenOf({ host, result }: Judged, problems: readonly Problem[]): string {
  return textReport({ ...result, problems }, createLocator(host), { colour: false, width: 100, cwd: ROOT });
}
