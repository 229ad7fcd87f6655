// Fixed TypeScript has no type errors under `strict`, as the source had none before.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { familyOf } from '../support/fixed-code.ts';
import { fixCasesIn, fixGroups } from '../support/fix-case.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitReturns: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** Packages and globals whose types are not installed here. */
const WITHOUT_TYPES = /from '(?:@angular\/common\/http|axios|koa|superagent)'|\bDeno\./;

/** Where the cases are written to be checked: below the root, so that the packages are found. */
const OUTPUT = fileURLToPath(new URL('../../.cache/fixed-types/', import.meta.url));

describe('TypeScript', () => {
  test.each(['before', 'after'] as const)('has its types right %s the fixes', { timeout: 60_000 }, (side) => {
    const files = fixGroups().flatMap((group) =>
      fixCasesIn(group).flatMap((one) => written(group, one.name, one[side])),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(errorsIn(files)).toEqual([]);
  });
});

function written(group: string, name: string, texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([file, text]) => {
    if (!/\.tsx?$/.test(file) || WITHOUT_TYPES.test(text)) return [];
    const target = path.join(OUTPUT, group, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    return [target];
  });
}

function errorsIn(files: readonly string[]): string[] {
  const program = ts.createProgram([...files], OPTIONS, hostWithFamilies());
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file && files.includes(path.normalize(file.fileName)))
    .map(({ file, messageText }) => {
      const name = file ? path.relative(OUTPUT, file.fileName) : '';
      return `${name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}

/** A host that also finds the packages that are only installed for the tests of their models. */
function hostWithFamilies(): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const own = ts.resolveModuleName(text, from, OPTIONS, host);
      if (own.resolvedModule || !from.startsWith(OUTPUT)) return own;
      const [family, names] = familyOf(host.readFile(from) ?? '') ?? ['', {}];
      const folder = fileURLToPath(new URL(`../libraries/${family}/case.ts`, import.meta.url));
      return ts.resolveModuleName(installedName(text, names), folder, OPTIONS, host);
    });
  return host;
}

function installedName(specifier: string, names: Readonly<Record<string, string>>): string {
  const name = Object.keys(names).find((each) => specifier === each || specifier.startsWith(`${each}/`));
  return name === undefined ? specifier : `${names[name]}${specifier.slice(name.length)}`;
}
