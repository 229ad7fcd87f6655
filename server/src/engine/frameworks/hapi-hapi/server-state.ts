// What a hapi server is made of: its routes with their settings, and the functions that extend a request's way.

import type ts from 'typescript';
import type { Settled, Value } from '../../interpreter/value.ts';

export const EXTENSIONS = [
  'onRequest',
  'onPreAuth',
  'onCredentials',
  'onPostAuth',
  'onPreHandler',
  'onPostHandler',
  'onPreResponse',
] as const;
/** The points at which a server can be extended that lie before an answer is gone. */
export type ExtensionPoint = (typeof EXTENSIONS)[number];
export type Extensions = Record<ExtensionPoint, Value[]>;

export interface ServerState {
  /** The call that made it. */
  readonly node: ts.Node;
  /** The release as installed, or the newest. */
  readonly version: string;
  readonly installed: boolean;
  /** The settings of all routes: `routes` of the server's options. */
  readonly defaults: Settled | undefined;
  readonly routes: Route[];
  readonly extensions: Extensions;
  readonly decorations: Map<string, Value>;
  /** True once it has settings that hapi refuses: it does not start. */
  isBroken: boolean;
}

export interface Route {
  /** Upper case; empty for every method. */
  readonly methods: readonly string[];
  /** In the syntax of find-my-way. */
  readonly path: string;
  readonly handler: Value | undefined;
  readonly extensions: Extensions;
  readonly cors: CorsSettings | undefined;
  readonly node: ts.Node;
}

/** The `cors` settings that come over each other: the server's first, then the route's. */
export interface CorsSettings {
  readonly layers: readonly CorsLayer[];
  /** The call that has set them. */
  readonly node: ts.Node;
}

export interface CorsLayer {
  /** `true` or an object, or unknown. */
  readonly value: Settled;
  /** The property that holds it. */
  readonly property: ts.Node;
}

export function noExtensions(): Extensions {
  return {
    onRequest: [],
    onPreAuth: [],
    onCredentials: [],
    onPostAuth: [],
    onPreHandler: [],
    onPostHandler: [],
    onPreResponse: [],
  };
}
