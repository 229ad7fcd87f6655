// An engine that is simple enough to know by heart: `origin: true` is a fault, in the file that is read and in the
// files that it names by `import './name.ts'`. It counts what it is asked.

import type { CheckedFix, Engine, FilePath, Finding, Host, Report } from '../../server/src/engine/index.ts';
import { filePath } from '../../server/src/engine/index.ts';
import { finding, fixingAll } from './command-line.ts';

export interface ImportingEngine extends Engine {
  /** The files that were analysed, in order. */
  readonly analysed: FilePath[];
  /** How often fixes were tried. */
  readonly tried: () => number;
}

export interface ImportingEngineOptions {
  readonly fixes?: (finding: Finding, host: Host) => readonly CheckedFix[];
  /** Called at the start of every analysis. */
  readonly meanwhile?: (file: FilePath) => void;
  readonly replaceFinding?: Partial<Finding>;
}

export function importingEngine({
  fixes,
  meanwhile,
  replaceFinding = {},
}: ImportingEngineOptions = {}): ImportingEngine {
  const analysed: FilePath[] = [];
  let tried = 0;
  const engine: ImportingEngine = {
    analysed,
    tried: () => tried,
    rules: [
      {
        id: 'reflected-origin',
        title: 'Whoever asks is trusted',
        level: 'error',
        cwe: [942],
        page: 'https://example.com/rules/reflected-origin',
      },
    ],
    analyse: (file, host, { config, configOf, shouldStop }): Report => {
      analysed.push(file);
      meanwhile?.(file);
      const asked = new Set([file]);
      const findings = readAll(file, host, asked).flatMap((read) => {
        const level = (configOf?.(read) ?? config).rules['reflected-origin'] ?? 'error';
        return level === 'off' ? [] : faultsIn(read, host, { ...replaceFinding, level });
      });
      return {
        file,
        findings,
        suppressed: [],
        asked,
        problems: [],
        steps: 1,
        cancelled: shouldStop?.() ?? false,
      };
    },
    checkedFixes: (found, _report, host) => {
      tried += 1;
      return (fixes ?? listOfOrigins)(found, host);
    },
    suppression: () => undefined,
    fixAll: (request, host, options) => fixingAll(engine, request, host, options),
  };
  return engine;
}

/** The fix that the tests expect unless they ask for another. */
export function listOfOrigins({ place }: Finding): readonly CheckedFix[] {
  const title = 'Allow a list of origins';
  const placeholder = 'https://app.example.com';
  return [{ title, preferred: true, keepsReaders: false, edits: [{ place, text: `['${placeholder}']` }], placeholder }];
}

function readAll(file: FilePath, host: Host, asked: Set<FilePath>): readonly FilePath[] {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const text = host.readFile(file) ?? '';
  const imported = [...text.matchAll(/import '\.\/([^']+)'/g)].map(([, name]) => filePath(`${folder}/${name ?? ''}`));
  for (const other of imported) asked.add(other);
  return [file, ...imported];
}

function faultsIn(file: FilePath, host: Host, replaced: Partial<Finding>): readonly Finding[] {
  const text = host.readFile(file) ?? '';
  const faults = [...text.matchAll(/(?<=origin: )true/g)];
  return faults.map(({ index }) => finding(file, index, index + 4, replaced));
}
