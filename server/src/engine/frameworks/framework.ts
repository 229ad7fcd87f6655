// What a framework or CORS package is to the engine: a model of its modules, and where it makes responses.

import type ts from 'typescript';
import type { Endpoint, ModuleInstance, Run } from '../interpreter/run.ts';
import type { NativeBehaviour, Value } from '../interpreter/value.ts';

export interface Framework {
  /** The name on npm, or of the runtime's module. */
  readonly name: string;
  /** The modules that it models: package names, and Node's modules without `node:`. */
  readonly packages: readonly string[];
  /** The value of one of its modules; `undefined` for a part of a package that it does not know. */
  readonly model?: (request: ModelRequest) => Value | undefined;
  /** What a file answers by its name and exports alone, without anybody calling it (Next.js). */
  readonly fileEndpoints?: (module: ModuleInstance, run: Run) => readonly Endpoint[];
  /** Functions of a runtime that nobody imports, by how they are called: `Deno.serve`. */
  readonly globals?: Readonly<Record<string, NativeBehaviour>>;
  /** Packages that bring it along, each with the version that it brings: who has Nuxt has h3 1. */
  readonly broughtBy?: Readonly<Record<string, string>>;
  /** The value of a name that projects with one of the packages of `broughtBy` need not import. */
  readonly autoImported?: (request: AutoImport) => Value | undefined;
}

export interface AutoImport {
  readonly run: Run;
  readonly name: string;
  readonly node: ts.Node;
  readonly version: AssumedVersion;
}

export interface ModelRequest {
  readonly run: Run;
  /** The package's name. */
  readonly name: string;
  /** What follows the name in the specifier, without a slash: `server` of `next/server`. */
  readonly subpath: string;
  /** The import, for values that have no better place. */
  readonly node: ts.Node;
  readonly version: AssumedVersion;
}

/** The version whose behaviour a model shows. */
export interface AssumedVersion {
  /** As installed, locked or asked for; `undefined` when nothing tells: then the newest is assumed. */
  readonly number: string | undefined;
}

/** Gives the shape of a framework its type. */
export function defineFramework(framework: Framework): Framework {
  return framework;
}
