// Code of others that runs among the user's own: which call of the user's has led to what it does. That call is the one
// that made the function which runs (`cors({…})`), or else the innermost one around.

import type ts from 'typescript';
import type { Condition, ObjectValue, Settled } from './value.ts';

export interface BorrowedPackage {
  readonly name: string;
  readonly version: string;
  /** Whether its code speaks of Vary. */
  readonly setsVary: boolean;
  /** The import in the user's code. */
  readonly node: ts.Node;
  /** How many packages lie between it and the user's code, itself among them. */
  readonly depth: number;
}

export class BorrowedCode {
  readonly packages = new Map<ts.SourceFile, BorrowedPackage>();
  /** What each call and function of borrowed code was last led to by. */
  private readonly led = new Map<ts.Node, ts.Node>();
  private readonly makers = new WeakMap<ObjectValue, ts.Node>();
  private current: ts.Node | undefined;
  private isLoading = false;

  packageOf(node: ts.Node): BorrowedPackage | undefined {
    return this.packages.get(node.getSourceFile());
  }

  /** Runs the body of a module that was borrowed. The functions that it makes are made by nobody's call. */
  load<T>(source: ts.SourceFile, borrowed: BorrowedPackage, body: () => T): T {
    const { current, isLoading } = this;
    this.packages.set(source, borrowed);
    this.led.set(source, borrowed.node);
    this.current = borrowed.node;
    this.isLoading = true;
    const result = body();
    this.current = current;
    this.isLoading = isLoading;
    return result;
  }

  /** Notes a call at `node`; gives what is to be called when it is over. */
  enter(callee: Settled, node: ts.Node): () => void {
    const { current, isLoading } = this;
    const isOurs = !this.packageOf(node);
    if (isOurs) this.current = node;
    if (isOurs) this.isLoading = false;
    this.current = this.makerOf(callee) ?? this.current;
    if (this.current) {
      if (!isOurs) this.led.set(node, this.current);
      const isBorrowed = callee.kind === 'object' && callee.internal.type === 'closure' && this.packageOf(callee.node);
      if (isBorrowed) this.led.set(callee.node, this.current);
    }
    return () => {
      this.current = current;
      this.isLoading = isLoading;
    };
  }

  /** The call of the user's that has made a function; a model's function stands at the call that has made it. */
  private makerOf(callee: Settled): ts.Node | undefined {
    if (callee.kind !== 'object') return undefined;
    const around = callee.internal.type === 'native' ? this.packageOf(callee.node) : undefined;
    const made = around && this.led.get(callee.node);
    // What was made when the package was loaded was made by nobody's call.
    return this.makers.get(callee) ?? (made === around?.node ? undefined : made);
  }

  /** Notes a function that was just made. */
  noteMade(closure: ObjectValue): void {
    if (this.current && !this.isLoading && this.packageOf(closure.node)) this.makers.set(closure, this.current);
  }

  /**
   * What borrowed code hears that asks for a part of the request which nobody is known to send, a User-Agent or a query:
   * it is not there. `undefined` for other questions. Users could neither read nor answer them.
   */
  plainAnswer({ from, node, test }: Condition): boolean | undefined {
    const isOfRequester = from.length > 0 && from.every(({ kind }) => kind === 'requester');
    if (!isOfRequester || !this.packageOf(node)) return undefined;
    return test.kind === 'nullish' || (test.kind === 'equals' && test.value === undefined);
  }

  /** The call in the user's code that has led to what stands at `node`; `undefined` for the user's own code. */
  ledBy(node: ts.Node): ts.Node | undefined {
    if (!this.packageOf(node)) return undefined;
    for (let around: ts.Node = node; around; around = around.parent) {
      const call = this.led.get(around);
      if (call) return call;
    }
    return this.packageOf(node)?.node;
  }
}
