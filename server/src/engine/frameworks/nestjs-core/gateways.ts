// `@WebSocketGateway(port?, { cors: … })` of `@nestjs/websockets`: Nest makes a Socket.IO 4 server with these options.

import type ts from 'typescript';
import type { Endpoint, ModuleInstance, Run } from '../../interpreter/run.ts';
import { hostObject, type Value } from '../../interpreter/value.ts';
import { socketIoLibrary } from '../socket-io/index.ts';
import { ioEndpoint, ioServer } from '../socket-io/io-object.ts';
import { exportedBy } from './nestjs-common.ts';
import { classesIn } from './controllers.ts';
import { decoratorMaker, decoratorsOf, meaningOf } from './decorators.ts';

/** The module `@nestjs/websockets`. */
export function nestWebsockets(node: ts.Node): Value {
  const gateway = (name: string, at: ts.Node): Value | undefined =>
    name === 'WebSocketGateway'
      ? decoratorMaker(name, at, ({ args, node: call }) => ({ kind: 'gateway', args, node: call }))
      : undefined;
  return hostObject('@nestjs/websockets', node, exportedBy('@nestjs/websockets', gateway));
}

/** The servers of the gateways that a file declares. */
export function gatewayEndpoints(module: ModuleInstance, run: Run): readonly Endpoint[] {
  if (!module.source.text.includes('@nestjs/websockets')) return [];
  return classesIn(module, run).flatMap((type) => {
    const gateway = meaningOf(decoratorsOf(run, type), 'gateway');
    if (!gateway) return [];
    const options = gateway.args.map((arg) => run.force(arg)).filter((arg) => arg.kind !== 'primitive');
    return [ioEndpoint(run, ioServer(gateway.node, socketIoLibrary({ number: '4.8.4' }), options))];
  });
}
