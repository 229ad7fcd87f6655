// Angular's HttpHeaders, as its documentation has it: an object of headers whose methods give a changed copy.

import type ts from 'typescript';
import type { HeaderList, HeaderLine } from '../../exchange/header-list.ts';
import { writtenByCode } from '../../exchange/write.ts';
import { headersFrom } from '../../interpreter/builtins/headers.ts';
import { knownText, textOf } from '../../interpreter/operations.ts';
import { hostObject, type NativeCall, type ObjectValue, type Value } from '../../interpreter/value.ts';
import { argumentNode, methodTable } from '../native-object.ts';

const lists = new WeakMap<ObjectValue, HeaderList>();

/** What `new HttpHeaders(init)` gives. */
export function httpHeaders({ run, args, node }: NativeCall): Value {
  return over(headersFrom(run, args[0], node), node);
}

/** The lines of an HttpHeaders object; `undefined` for everything else. */
export function linesOf(value: ObjectValue): readonly HeaderLine[] | undefined {
  return lists.get(value)?.all();
}

function over(list: HeaderList, node: ts.Node): ObjectValue {
  const changed = (change: (copy: HeaderList, name: string, call: NativeCall) => void) => (call: NativeCall) => {
    const copy = list.copy();
    const name = knownText(call.run, call.args[0]);
    if (name !== undefined) change(copy, name, call);
    return over(copy, call.node);
  };
  const methods = methodTable({
    set: changed((copy, name, call) => {
      copy.remove(name);
      append(copy, name, call);
    }),
    append: changed(append),
    delete: changed((copy, name) => copy.remove(name)),
  });
  const headers = hostObject('HttpHeaders', node, methods);
  lists.set(headers, list);
  return headers;
}

function append(list: HeaderList, name: string, call: NativeCall): void {
  const [, value] = call.args;
  if (!value) return;
  const text = textOf(call.run, value, call.node);
  list.append(name, text, writtenByCode(text, argumentNode(call, 1), call.node));
}
