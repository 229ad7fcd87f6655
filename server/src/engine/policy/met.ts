// What is met while the targets of a file are probed, over all runs: what has been run, what it was made of, what it asked.

import ts from 'typescript';
import type { Run } from '../interpreter/run.ts';
import { noQuestions, type Questions } from './near-misses.ts';
import type { RepeatedAnswer } from './policy.ts';

export interface Met {
  readonly functions: Set<ts.Node>;
  /** Header objects whose properties were sent. */
  readonly objects: Set<ts.Node>;
  /** Header objects and functions that have to do with requests of our own, or with tests. */
  readonly clientCode: Set<ts.Node>;
  readonly headerObjects: Set<ts.Node>;
  /** The files that were run: their strings name the origins that they may let in. */
  readonly sources: Set<ts.SourceFile>;
  /** What the target that is being probed has asked about the Origin. */
  asked: Questions;
  /** The methods that it has compared the request's with. */
  readonly askedMethods: Set<string>;
  /** What it has answered differently when it was asked again. */
  repeats: RepeatedAnswer[];
  cancelled: boolean;
  /** False once something was left out because there was too much of it. */
  isWhole: boolean;
}

export function newMet(source: ts.SourceFile): Met {
  return {
    functions: new Set(),
    objects: new Set(),
    clientCode: new Set(),
    headerObjects: new Set(),
    sources: new Set([source]),
    asked: noQuestions(),
    askedMethods: new Set(),
    repeats: [],
    cancelled: false,
    isWhole: true,
  };
}

/** Makes ready for another target: what the last one has asked has nothing to do with it. */
export function forgetTarget(met: Met): void {
  met.asked = noQuestions();
  met.askedMethods.clear();
  met.repeats = [];
}

/** Notes what a run has met; `answering` where it has answered a request, not only set things up. */
export function note(run: Run, met: Met, answering: boolean): void {
  if (run.abrupt?.type === 'exhausted' && run.abrupt.cancelled) met.cancelled = true;
  if (run.exhausted) met.isWhole = false;
  for (const code of run.invoked) if (answering) met.functions.add(code);
  for (const node of run.headerObjects.keys()) met.headerObjects.add(node);
  for (const node of run.clientCode) met.clientCode.add(node);
  for (const { source } of run.modules.values()) if (!run.borrowed?.packages.has(source)) met.sources.add(source);
}

/** Notes the object of headers in which a header that was sent is written. */
export function noteWriter(site: ts.Node, met: Met): void {
  for (let node = site; node; node = node.parent) if (met.headerObjects.has(node)) met.objects.add(node);
}

/** The objects of headers in the file that nothing has sent, and that are not for requests of our own. */
export function unsentObjects(source: ts.SourceFile, { headerObjects, objects, clientCode }: Met): readonly ts.Node[] {
  return [...headerObjects].filter(
    (node) => !objects.has(node) && !clientCode.has(node) && node.getSourceFile() === source,
  );
}

/** The names of the variables that header objects were written for. */
export function headerObjectNames({ headerObjects }: Met): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { parent } of headerObjects) {
    if (parent && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) names.add(parent.name.text);
  }
  return names;
}
