// A Fastify instance: the root, or what an encapsulated plugin gets. It inherits what those around it are decorated with.

import ts from 'typescript';
import { callValue } from '../../interpreter/call.ts';
import { isCallable, knownText } from '../../interpreter/operations.ts';
import {
  define,
  hostObject,
  native,
  primitive,
  promise,
  undefinedValue,
  type NativeBehaviour,
  type NativeCall,
  type Value,
} from '../../interpreter/value.ts';
import { unknownHere } from '../../interpreter/unknowns.ts';
import { noteListening } from '../listening.ts';
import { methodTable } from '../native-object.ts';
import { addHook, HOOKS, registerContext, type App, type Context } from './app.ts';
import { enqueue, loadPlugins } from './loading.ts';
import { addNotFoundHandler, addRoute, addVerbRoute } from './routes.ts';

const VERBS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'] as const;

/** Settings that say nothing about who may read an answer; each gives the instance back. */
const SETTINGS = [
  'withTypeProvider',
  'setValidatorCompiler',
  'setSerializerCompiler',
  'setSchemaController',
  'setSchemaErrorFormatter',
  'setReplySerializer',
  'setChildLoggerFactory',
  'setGenReqId',
  'addSchema',
  'addContentTypeParser',
  'removeContentTypeParser',
  'removeAllContentTypeParsers',
  'addHttpMethod',
  'addConstraintStrategy',
];

/** Makes the instance of a context. */
export function makeInstance(parts: Pick<Context, 'app' | 'parent' | 'prefix' | 'hooks'>, node: ts.Node): Context {
  const value = hostObject('FastifyInstance', node, (name, at) =>
    name === 'prefix' ? primitive(parts.prefix, at) : methods(name, at),
  );
  value.prototype = parts.parent?.value;
  const decorations = { reply: new Map<string, Value>(), request: new Map<string, Value>() };
  const context: Context = { ...parts, value, children: [], errorHandler: undefined, decorations };
  const methods = methodTable(methodsOf(context));
  registerContext(context);
  return context;
}

function methodsOf(context: Context): Readonly<Record<string, NativeBehaviour>> {
  const { app } = context;
  const table: Record<string, NativeBehaviour> = {
    register: (call) => register(context, call),
    after: (call) => after(context, call),
    ready: (call) => start(app, call),
    listen: (call) => {
      noteListening(call);
      return start(app, call);
    },
    inject: (call) => start(app, call),
    close: (call) => call.self,
    route: (call) => addRoute(context, call),
    all: (call) => addVerbRoute(context, [], call),
    addHook: (call) => hook(context, call),
    setErrorHandler: (call) => {
      context.errorHandler = call.args[0];
      return call.self;
    },
    setNotFoundHandler: (call) => addNotFoundHandler(context, call),
    decorate: (call) => decorate(call, (name, value) => define(context.value, name, value, call.node)),
    decorateReply: (call) => decorate(call, (name, value) => context.decorations.reply.set(name, value)),
    decorateRequest: (call) => decorate(call, (name, value) => context.decorations.request.set(name, value)),
  };
  for (const verb of VERBS) table[verb] = (call) => addVerbRoute(context, [verb.toUpperCase()], call);
  for (const name of SETTINGS) table[name] = (call) => call.self;
  return table;
}

/** `register(plugin, options)`: it waits for the code around it, unless that waits for it. */
function register(context: Context, { run, args, node, self }: NativeCall): Value {
  const [plugin, options] = args;
  if (plugin) enqueue(run, context, plugin, options, node);
  if (isAwaited(node)) loadPlugins(run, context.app);
  return self;
}

/** `after(callback)` is called once everything before it is loaded. */
function after({ app, value }: Context, { run, args, node, self }: NativeCall): Value {
  const [callback] = args;
  const nothing = undefinedValue(node);
  if (callback)
    app.queue.push(() => void callValue(run, callback, value, [nothing, native('done', node, () => nothing)], node));
  if (isAwaited(node)) loadPlugins(run, app);
  return self;
}

function isAwaited({ parent }: ts.Node): boolean {
  return parent !== undefined && ts.isAwaitExpression(parent);
}

/** `listen`, `ready` and `inject` load what still waits; then they call back. */
function start(app: App, { run, args, node, self }: NativeCall): Value {
  loadPlugins(run, app);
  const callback = args.findLast((arg) => isCallable(run.force(arg)));
  if (callback) callValue(run, callback, self, [primitive(null, node)], node);
  return promise(unknownHere(node), node);
}

/** A hook has its turn among the plugins. */
function hook(context: Context, { run, args, self }: NativeCall): Value {
  const text = knownText(run, args[0]);
  const name = HOOKS.find((known) => known === text);
  const [, body] = args;
  if (name && body) context.app.queue.push(() => addHook(context, name, body));
  return self;
}

function decorate(call: NativeCall, set: (name: string, value: Value) => void): Value {
  const { run, args, node } = call;
  const name = knownText(run, args[0]);
  if (name !== undefined) set(name, args[1] ?? undefinedValue(node));
  return call.self;
}
