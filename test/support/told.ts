// What is told of a program, in words that do not hang on how it is written: for comparing it with another that does the
// same.

import { defaultConfig, type Finding } from '../../server/src/engine/index.ts';
import { isSource } from './cases.ts';
import { engine, hostOf, inProject } from './check-rule.ts';

/** The files of a program, by path. */
export type Texts = ReadonlyMap<string, string>;

/** What is said of all files, without places, and without how the code is written that is quoted. */
export function toldOf(texts: Texts, tell = told): readonly string[] {
  const host = hostOf(texts);
  const findings = [...texts.keys()].filter(isSource).flatMap((path) => {
    return engine.analyse(inProject(path), host, { config: defaultConfig }).findings;
  });
  return [...new Set(findings.map((finding) => tell(finding, texts)))].sort();
}

function told(finding: Finding, texts: Texts): string {
  const { rule, level, message, place } = finding;
  return JSON.stringify([rule, level, place.file, plain(message), plain(underlined(finding, texts))]);
}

/** For what is moved to another file: messages name places. */
export function marked(finding: Finding, texts: Texts): string {
  return JSON.stringify([finding.rule, finding.level, underlined(finding, texts)]);
}

function underlined({ place }: Finding, texts: Texts): string {
  const [, text = ''] = [...texts].find(([path]) => inProject(path) === place.file) ?? [];
  return text.slice(place.start, place.end);
}

/** How much of a piece of code that is quoted is compared: what is longer is cut off, and where hangs on how it is written. */
const QUOTED = 20;

/** Without what rewriting changes: quotes, space, parentheses, braces, types, names of ours. */
function plain(text: string): string {
  return squeezed(text.replace(/`([^`]*)`/g, (_, code: string) => squeezed(code).slice(0, QUOTED)));
}

function squeezed(text: string): string {
  return text
    .replaceAll(`/* a note: cors, origin, '*' */`, '')
    .replace(/\b(\w+)Too\b/g, '$1')
    .replace(/\bfunction\b|=>|\breturn\b|\blet\b|\bconst\b/g, '')
    .replace(/: any\b|!(?!=)/g, '')
    .replace(/["'`(){};\s…]/g, '');
}
