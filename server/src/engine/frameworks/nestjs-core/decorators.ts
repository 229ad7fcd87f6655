// Nest's decorators: what `@Controller('users')` is worth, and how to find the decorators that the code of a class,
// a method or a parameter stands under. The engine does not run them when the class is made; they are read here.

import ts from 'typescript';
import type { Environment } from '../../interpreter/environment.ts';
import { evaluate } from '../../interpreter/evaluate.ts';
import type { Run } from '../../interpreter/run.ts';
import {
  native,
  undefinedValue,
  type Closure,
  type NativeCall,
  type ObjectValue,
  type Value,
} from '../../interpreter/value.ts';

/** What a decorator tells Nest. */
export type Meaning =
  | { readonly kind: 'module'; readonly options: Value | undefined }
  | { readonly kind: 'controller'; readonly path: Value | undefined }
  | { readonly kind: 'route'; readonly methods: readonly string[]; readonly path: Value | undefined }
  | { readonly kind: 'header'; readonly call: NativeCall }
  | { readonly kind: 'status'; readonly code: Value | undefined }
  | { readonly kind: 'redirect' }
  | { readonly kind: 'render' }
  | { readonly kind: 'version'; readonly version: Value | undefined }
  | { readonly kind: 'parameter'; readonly part: string; readonly data: Value | undefined }
  | { readonly kind: 'filters'; readonly filters: readonly Value[] }
  | { readonly kind: 'catch'; readonly types: readonly Value[] }
  | { readonly kind: 'guarded' }
  | { readonly kind: 'gateway'; readonly args: readonly Value[]; readonly node: ts.Node };

const meanings = new WeakMap<ObjectValue, readonly Meaning[]>();

/** A function that makes decorators of one meaning: `Get` of `@Get('users')`. */
export function decoratorMaker(
  name: string,
  node: ts.Node,
  meaning: (call: NativeCall) => Meaning | undefined,
): ObjectValue {
  return native(name, node, (call) => {
    const told = meaning(call);
    return decorator(told ? [told] : [], call.node);
  });
}

/** `applyDecorators(Controller('x'), UseGuards(y))`. */
export function composedDecorator({ run, args, node }: NativeCall): Value {
  return decorator(
    args.flatMap((arg) => meaningsOf(run, arg)),
    node,
  );
}

function decorator(told: readonly Meaning[], node: ts.Node): ObjectValue {
  const value = native('decorator', node, (call) => undefinedValue(call.node));
  meanings.set(value, told);
  return value;
}

function meaningsOf(run: Run, value: Value): readonly Meaning[] {
  const settled = run.force(value);
  return settled.kind === 'object' ? (meanings.get(settled) ?? []) : [];
}

/**
 * What the decorators of a declaration tell, in the order in which they are applied: the last one first. They are
 * evaluated outside of any exchange: what they do is no answer to a request.
 */
export function readDecorators(run: Run, node: ts.Node, environment: Environment): readonly Meaning[] {
  const written = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  const { exchange } = run;
  run.exchange = undefined;
  const told = written.flatMap(({ expression }) => {
    const value = evaluate(expression, environment, run);
    run.takeThrown();
    return run.stopped ? [] : [meaningsOf(run, value)];
  });
  run.exchange = exchange;
  return told.reverse().flat();
}

/** A class of the program. */
export interface ClassValue {
  readonly value: ObjectValue;
  readonly closure: Closure;
  readonly code: ts.ClassLikeDeclaration;
}

/** The class that a value is; `undefined` for anything else. */
export function classOf(run: Run, value: Value): ClassValue | undefined {
  const settled = run.force(value);
  if (settled.kind !== 'object' || settled.internal.type !== 'closure') return undefined;
  const { classCode } = settled.internal;
  return classCode && { value: settled, closure: settled.internal, code: classCode };
}

/** What the decorators of a class tell. */
export function decoratorsOf(run: Run, { code, closure }: ClassValue): readonly Meaning[] {
  return readDecorators(run, code, closure.environment);
}

/** The first meaning of a kind. */
export function meaningOf<Kind extends Meaning['kind']>(
  told: readonly Meaning[],
  kind: Kind,
): Extract<Meaning, { readonly kind: Kind }> | undefined {
  // The kind tells the type.
  return told.find((meaning) => meaning.kind === kind) as Extract<Meaning, { readonly kind: Kind }> | undefined;
}
