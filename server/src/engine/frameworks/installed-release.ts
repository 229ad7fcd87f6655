// Which release of a package a file of settings is for, where nobody imports the package: a tool reads the file, or a
// framework loads the package by its name.

import type ts from 'typescript';
import type { Run } from '../interpreter/run.ts';
import { object, type ObjectValue, type Value } from '../interpreter/value.ts';
import type { AssumedVersion, ModelRequest } from './framework.ts';

const releases = new WeakMap<ObjectValue, AssumedVersion>();

/** The model of such a package: nothing but its version. */
export function versionOnly({ node, version }: ModelRequest): Value {
  const value = object(node);
  releases.set(value, version);
  return value;
}

/** The version of a package with such a model, as the file of `node` would import it. */
export function installedRelease(run: Run, name: string, node: ts.Node): AssumedVersion {
  const model = run.force(run.world.importModule(run, name, node, 'require'));
  return (model.kind === 'object' ? releases.get(model) : undefined) ?? { number: undefined };
}
