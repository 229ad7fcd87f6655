// http-server 14 (lib/http-server.js): `createServer({ cors, corsHeaders, headers })` serves files, to everybody with `cors`;
// corser answers preflights then.

import { valueSide } from '../exchange/write.ts';
import { knownText, truthy } from '../interpreter/operations.ts';
import { native, primitive, type NativeCall, type Settled, type Value } from '../interpreter/value.ts';
import { placeOf } from '../source/place.ts';
import { defineFramework } from './framework.ts';
import {
  defaultOption,
  libraryOf,
  ownOption,
  setByLibrary,
  settledOption,
  type Library,
  type LibraryPassage,
} from './library-options.ts';
import { objectWith } from './native-object.ts';
import { serverOf } from './node-http/index.ts';
import { pairsOf, setNodeHeader } from './node-http/server-response.ts';

const HEADERS = 'Origin, X-Requested-With, Content-Type, Accept, Range';

export const httpServer = defineFramework({
  name: 'http-server',
  packages: ['http-server'],
  model: ({ node, version, subpath }) => {
    if (subpath) return undefined;
    const library = { ...libraryOf('http-server', version, '14.1.1'), setsVary: false } as const;
    const create = (call: NativeCall) => newServer(call, library);
    const HttpServer = native('HttpServer', node, create, create);
    return objectWith(node, { createServer: native('createServer', node, create), HttpServer, HTTPServer: HttpServer });
  },
});

function newServer({ run, args, node }: NativeCall, library: Library): Value {
  const options = args[0] && run.force(args[0]);
  const { file, start } = placeOf(node);
  run.sites.push(() => [
    {
      key: `http-server ${file}:${start}`,
      label: 'the file server',
      node,
      methods: [],
      path: '/',
      part: false,
      respond: (current, exchange) => respond({ run: current, exchange, node, library }, options),
    },
  ]);
  return serverOf(run, undefined, node);
}

function respond(passage: LibraryPassage, options: Settled | undefined): void {
  const { run, exchange, node } = passage;
  const headers = options?.kind === 'object' ? options.properties.get('headers')?.value : undefined;
  for (const { name, value, site } of pairsOf(run, headers, node)) {
    setNodeHeader(exchange, run, name, value, valueSide(site), site);
  }
  const cors = ownOption(run, options, 'cors', node) ?? defaultOption(undefined, node);
  const isOn = truthy(run, cors.value);
  exchange.sent = true;
  const isPreflight = exchange.request.method === 'OPTIONS';
  // Nothing but files is served: OPTIONS is refused, unless corser has answered it.
  exchange.status = isPreflight ? 405 : undefined;
  if (!isOn) return;
  const decided = settledOption(cors, run.force(cors.value));
  setByLibrary('Access-Control-Allow-Origin', primitive('*', decided.node), decided, passage);
  const more = ownOption(run, options, 'corsHeaders', node);
  const added = more && knownText(run, more.value);
  const names = added ? [HEADERS, ...added.split(/\s*,\s*/)].join(', ') : HEADERS;
  setByLibrary('Access-Control-Allow-Headers', primitive(names, more?.node ?? node), more ?? decided, passage);
  if (isPreflight && exchange.request.origin !== undefined) exchange.status = 204;
}
