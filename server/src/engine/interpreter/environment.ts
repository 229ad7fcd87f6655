// Where names live: a chain of scopes, each a map from name to binding. This is all the name resolution there is.

import ts from 'typescript';
import type { ObjectValue, TakeYielded, Value } from './value.ts';

export interface Binding {
  /** `undefined` before its declaration has run. */
  value: Value | undefined;
  /** Asked for the value at its first use: an import. */
  readonly load?: () => Value;
  /** Whether the text of the module that it is imported from holds a CORS word. */
  readonly mayHoldCors?: () => boolean;
  /** The declaration. */
  readonly node: ts.Node;
}

export class Environment {
  private readonly bindings = new Map<string, Binding>();
  readonly parent: Environment | undefined;
  /** Set on the scope of a function body and of a module. */
  readonly self: Value | undefined;
  /** The function whose body this is. */
  callee: ObjectValue | undefined;
  /** Who gets what is yielded, where this is the body of a generator. */
  taker: TakeYielded | undefined;

  constructor(parent: Environment | undefined, self?: Value) {
    this.parent = parent;
    this.self = self;
  }

  declare(name: string, binding: Binding): void {
    this.bindings.set(name, binding);
  }

  /** Declares a name unless this very scope has it. */
  declareOnce(name: string, binding: Binding): void {
    if (!this.bindings.has(name)) this.bindings.set(name, binding);
  }

  find(name: string): Binding | undefined {
    return this.bindings.get(name) ?? this.parent?.find(name);
  }

  own(name: string): Binding | undefined {
    return this.bindings.get(name);
  }

  /** The function that `super` and `new.target` are about: the nearest one that is not an arrow. */
  currentCallee(): ObjectValue | undefined {
    const { callee } = this;
    const isArrow = callee?.internal.type === 'closure' && ts.isArrowFunction(callee.internal.code);
    return callee && !isArrow ? callee : this.parent?.currentCallee();
  }

  /** Who gets what a `yield` here yields: an arrow function in a generator has none. */
  currentTaker(): TakeYielded | undefined {
    return this.taker ?? this.parent?.currentTaker();
  }

  /** `this` of the nearest function or module around. */
  currentSelf(): Value | undefined {
    return this.self ?? this.parent?.currentSelf();
  }
}
