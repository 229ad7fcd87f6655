// NestJS 9 to 11 with its Express and Fastify adapters: apps of `NestFactory`, and controllers and gateways on their own.
// Measured on 11.2.10; the order of what an app starts with is that of its sources.

import type ts from 'typescript';
import { native, primitive, hostObject, type Value } from '../../interpreter/value.ts';
import { defineFramework, type ModelRequest } from '../framework.ts';
import { objectWith } from '../native-object.ts';
import { adapterObject } from './adapter.ts';
import { createApp } from './application.ts';
import { exportedBy, nestCommon } from './nestjs-common.ts';
import { controllerEndpoints } from './controllers.ts';
import { expressAdapter } from './express-adapter.ts';
import { fastifyAdapter } from './fastify-adapter.ts';
import { gatewayEndpoints, nestWebsockets } from './gateways.ts';
import { baseExceptionFilter, FILTER_TOKEN } from './filters.ts';

export const nestjs = defineFramework({
  name: '@nestjs/core',
  packages: [
    '@nestjs/core',
    '@nestjs/common',
    '@nestjs/platform-express',
    '@nestjs/platform-fastify',
    '@nestjs/websockets',
  ],
  model: (request) => {
    if (request.subpath) return undefined;
    switch (request.name) {
      case '@nestjs/common':
        return nestCommon(request.node);
      case '@nestjs/websockets':
        return nestWebsockets(request.node);
      case '@nestjs/core':
        return exporting(request, coreExport);
      default:
        return exporting(request, adapterExport);
    }
  },
  fileEndpoints: (module, run) => [...controllerEndpoints(module, run), ...gatewayEndpoints(module, run)],
});

function exporting(
  request: ModelRequest,
  known: (name: string, node: ts.Node, request: ModelRequest) => Value | undefined,
): Value {
  const { name, node } = request;
  return hostObject(
    name,
    node,
    exportedBy(name, (exported, at) => known(exported, at, request)),
  );
}

function coreExport(name: string, node: ts.Node, { version }: ModelRequest): Value | undefined {
  if (name === 'NestFactory') {
    return objectWith(node, { create: native('create', node, (call) => createApp(call, version)) });
  }
  if (name === FILTER_TOKEN) return primitive(FILTER_TOKEN, node);
  return name === 'BaseExceptionFilter' ? baseExceptionFilter(node) : undefined;
}

function adapterExport(name: string, node: ts.Node, { version }: ModelRequest): Value | undefined {
  const make = name === 'ExpressAdapter' ? expressAdapter : name === 'FastifyAdapter' ? fastifyAdapter : undefined;
  return (
    make &&
    native(name, node, (call) => {
      const adapter = make(call.run, version, call.args[0], call.node);
      return adapter ? adapterObject(name, adapter, call.node) : hostObject(name, call.node, () => undefined);
    })
  );
}
