// Packages that no model knows. A small one that has to do with CORS is interpreted as the user's own code is, within the
// same fuel; everything else stays unknown, and nothing of it is read before somebody needs a value of it.

import type ts from 'typescript';
import { filePath, type FilePath } from './finding.ts';
import { sendsNoResponse } from './frameworks/by-hand/writing.ts';
import type { Host } from './host.ts';
import { BorrowedCode, type BorrowedPackage } from './interpreter/borrowed-code.ts';
import { instantiate } from './interpreter/module.ts';
import type { Run } from './interpreter/run.ts';
import type { Deferred, Unknown, Value } from './interpreter/value.ts';
import { mayHoldCors } from './prefilter.ts';
import { installedFile, isReadableCode, type InstalledFile } from './source/installed-package.ts';
import { packageVersion } from './source/package-version.ts';
import { parse } from './source/parse.ts';

/** A package, and one that it asks for in turn. */
const DEEPEST = 2;
/** Files of others that one run reads. */
const MOST_FILES = 12;

/** Finds and runs the code of packages that have no model. */
export class Borrowing {
  private readonly host: Host;
  private readonly entries = new Map<string, InstalledFile | undefined>();

  constructor(host: Host) {
    this.host = host;
  }

  /** What the code of a package gives; `unknown` where it is not to be run. */
  package(run: Run, specifier: string, unknown: Unknown, asModule: AsModule): Value {
    if (sendsNoResponse(unknown)) return unknown;
    const { node } = unknown;
    const entry = (): InstalledFile | undefined => this.entryOf(specifier, node);
    const deferred: Deferred = {
      kind: 'deferred',
      node,
      load: () => {
        const depth = (run.borrowed?.packageOf(node)?.depth ?? 0) + 1;
        const found = depth > DEEPEST ? undefined : entry();
        return found ? this.run(run, found, depth, unknown, asModule) : unknown;
      },
      mayHoldCors: () => entry() !== undefined,
    };
    return deferred;
  }

  /** A file of a package that another of its files asks for. */
  file(run: Run, specifier: string, unknown: Unknown, asModule: AsModule): Value {
    const { node } = unknown;
    const from = run.borrowed?.packageOf(node);
    if (!from) return unknown;
    const found = installedFile(specifier, fileOf(node), this.host);
    if (!found || found.file.endsWith('.json')) return unknown;
    return this.run(run, found, from.depth, unknown, asModule);
  }

  /** The entry of a package whose text is worth reading. */
  private entryOf(specifier: string, node: ts.Node): InstalledFile | undefined {
    const key = `${fileOf(node)}\n${specifier}`;
    if (!this.entries.has(key)) {
      const found = installedFile(specifier, fileOf(node), this.host);
      const text = found && this.host.readFile(found.file);
      const isWorthIt = text !== undefined && isReadableCode(text) && mayHoldCors(text);
      this.entries.set(key, isWorthIt ? found : undefined);
    }
    return this.entries.get(key);
  }

  private run(run: Run, { file, name }: InstalledFile, depth: number, unknown: Unknown, asModule: AsModule): Value {
    const text = this.host.readFile(file);
    if (text === undefined || !isReadableCode(text)) return unknown;
    const borrowed = (run.borrowed ??= new BorrowedCode());
    const source = parse(file, text);
    if (!borrowed.packages.has(source) && borrowed.packages.size >= MOST_FILES) return unknown;
    const known = borrowed.packageOf(unknown.node);
    const version = packageVersion(name, known ? file : fileOf(unknown.node), this.host)?.version ?? '0.0.0';
    const node = known?.node ?? unknown.node;
    const about: BorrowedPackage = {
      name,
      version,
      setsVary: /vary/i.test(text) || known?.setsVary === true,
      node,
      depth,
    };
    const failedBefore = run.failedAtStart;
    const module = borrowed.load(source, about, () => instantiate(run, file, source));
    // What cannot be loaded here can be loaded in reality: nobody knows what it gives.
    if (run.stopped || run.failedAtStart > failedBefore) return unknown;
    const exports = run.force(module.exports);
    if (exports.kind !== 'object') return unknown;
    // What it does not seem to export may be there in a way that was not followed.
    exports.rest ??= unknown;
    return module.kind === 'commonjs' ? asModule(exports) : exports;
  }
}

/** Gives what a CommonJS module exports in the form in which it was asked for. */
type AsModule = (exports: Value) => Value;

function fileOf(node: ts.Node): FilePath {
  return filePath(node.getSourceFile().fileName);
}
