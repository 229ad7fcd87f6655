// Functions handed to something unknown. Some are called at once (`then`, `some`); others are handlers or
// continuations, of which each is followed on a path of its own.

import type ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { driven } from '../../interpreter/generator.ts';
import { isCallable } from '../../interpreter/operations.ts';
import { question } from '../../interpreter/path.ts';
import { touchesCors } from '../../interpreter/relevance.ts';
import type { Run } from '../../interpreter/run.ts';
import { NO_SOURCES, union, type Sources } from '../../interpreter/sources.ts';
import { sourcesOfAll, unknown } from '../../interpreter/unknowns.ts';
import {
  shortText,
  sourcesOf,
  undefinedValue,
  type NativeCall,
  type ObjectValue,
  type Unknown,
  type Value,
} from '../../interpreter/value.ts';

/** How the subjects of questions begin that ask whether a callback is called. */
export const CALLBACK_SUBJECT = 'callback@';

const CALLED_AT_ONCE = /\.(?:then|catch|finally|some|every|find|findIndex|findLast|filter|map|forEach|flatMap|reduce)$/;

/** Runs the functions among a call's arguments as far as they are of interest; gives what their answers came from. */
export function runCallbacks(callee: Unknown, call: NativeCall): Sources {
  const { run } = call;
  let from = NO_SOURCES;
  for (const callback of callbacksIn(call)) {
    if (run.stopped) break;
    if (CALLED_AT_ONCE.test(callee.key)) from = union(from, callAtOnce(run, callee, callback, call.node));
    else if (run.exchange && isHandlerOfInterest(callback)) followHandler(callback, call);
  }
  return from;
}

/** Functions as arguments and as properties of objects among the arguments. */
function callbacksIn({ run, args }: NativeCall): ObjectValue[] {
  return args.flatMap((arg) => {
    if (arg.kind === 'deferred') return [];
    const settled = run.force(arg);
    if (settled.kind !== 'object') return [];
    if (isCallable(settled)) return [settled];
    if (settled.internal.type !== 'plain') return [];
    return [...settled.properties.values()].map(({ value }) => value).filter(isCallable);
  });
}

/** `list.some((entry) => entry === origin)` on an unknown list: the answer hangs on what the callback compares. */
function callAtOnce(run: Run, callee: Unknown, callback: ObjectValue, node: ts.Node): Sources {
  const owner = callee.key.replace(/\.[^.]*$/, '');
  const text = `an element of ${callee.text.replace(/\.[^.]*$/, '')}`;
  const element = unknown({ key: `${owner}[]`, text, node, from: callee.from, ambient: callee.ambient });
  return sourcesOf(callValue(run, callback, undefinedValue(node), [element], node));
}

function isHandlerOfInterest({ internal }: ObjectValue): boolean {
  return internal.type === 'closure' && touchesCors(internal.code, internal.environment);
}

/** On one path the function runs next and the rest of the code is not looked at; on the other it is not run. */
function followHandler(callback: ObjectValue, { run, args, node }: NativeCall): void {
  const text = `\`${shortText(node)}\` calls its callback`;
  const from = [{ kind: 'opaque' }] as const;
  if (!run.decide(question(`${CALLBACK_SUBJECT}${callback.node.pos}`, text, node, from))) {
    if (run.exchange) run.exchange.callbackLeftOut = true;
    return;
  }
  // What a function that was asked about the origin tells its callback is its answer.
  const asked = sourcesOfAll(args).filter((source) => source.kind === 'origin');
  driven(run, callValue(run, callback, ambientSelf(callback), ambientParameters(callback, asked), node), node);
  if (!run.stopped) run.abrupt = { type: 'finished' };
}

/** What `this` is to a function that code which nobody shows calls: the response perhaps. */
function ambientSelf({ node }: ObjectValue): Value {
  const from = [{ kind: 'parameter', name: 'this' }] as const;
  return unknown({ key: `this@${node.pos}`, text: 'this', node, from, ambient: true, present: true });
}

/** Names of parameters that are settings or services, not the request or the response. */
const NO_EXCHANGE =
  /^_?(?:opts?|options|config(?:uration)?|conf|settings|props|deps|dependencies|env|argv?|args|db|logger|log|error|err|e)$/i;

/** One unknown per parameter, ambient unless its name says otherwise. */
export function ambientParameters({ internal }: ObjectValue, from: Sources = NO_SOURCES): Value[] {
  if (internal.type !== 'closure' || !('parameters' in internal.code)) return [];
  return internal.code.parameters
    .filter((parameter) => parameter.name.getText() !== 'this')
    .map((parameter) => {
      const name = parameter.name.getText();
      const key = `parameter@${parameter.pos}`;
      return unknown({
        key,
        text: shortText(parameter.name),
        node: parameter.name,
        from: union([{ kind: 'parameter', name }], from),
        ambient: !NO_EXCHANGE.test(name),
        present: !NO_EXCHANGE.test(name) && from.length === 0 && !parameter.initializer && !parameter.questionToken,
      });
    });
}
