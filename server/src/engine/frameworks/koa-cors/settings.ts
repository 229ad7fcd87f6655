// `@koa/cors` where another package mounts it, by settings that it has read.

import type ts from 'typescript';
import type { Endpoint } from '../../interpreter/run.ts';
import type { Value } from '../../interpreter/value.ts';
import { corsEndpoint, corsMiddleware } from '../koa/cors-middleware.ts';
import type { Library } from '../library-options.ts';
import { answer } from './answer.ts';
import { mannersOf } from './manners.ts';

export interface CorsSettings {
  /** The package that mounts it, which users know. */
  readonly library: Library;
  /** The release of `@koa/cors` that the package brings along. */
  readonly release: string;
  /** The options that it is given. */
  readonly options: Value;
  /** Where the settings stand. */
  readonly node: ts.Node;
  readonly label: string;
}

/** The server that has these settings. */
export function corsOfSettings({ library, release, options, node, label }: CorsSettings): Endpoint {
  const manners = mannersOf('@koa/cors', release);
  const middleware = corsMiddleware(library, node, (passage) => answer(options, manners, passage));
  return { ...corsEndpoint(library.name, middleware, node), label, part: false };
}
