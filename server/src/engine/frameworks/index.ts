// The frameworks and CORS packages that the engine knows.

import { adonisjsCors } from './adonisjs-cors.ts';
import { apolloServer } from './apollo-server/index.ts';
import { apolloServerExpress } from './apollo-server-express.ts';
import { apolloServerKoa } from './apollo-server-koa.ts';
import { astro } from './astro/index.ts';
import { awsLambda } from './aws-lambda/index.ts';
import { azureFunctions } from './azure-functions.ts';
import { bun } from './bun.ts';
import { cloudflarePages } from './cloudflare-pages.ts';
import { cloudflareWorkers } from './cloudflare-workers.ts';
import { co } from './co.ts';
import { connect } from './connect.ts';
import { cors } from './cors/index.ts';
import { corser } from './corser.ts';
import { deno } from './deno.ts';
import { denoLandCors } from './deno-land-x-cors.ts';
import { deepmerge } from './deepmerge.ts';
import { defu } from './defu.ts';
import { elysia } from './elysia/index.ts';
import { elysiajsCors } from './elysiajs-cors/index.ts';
import { express } from './express/index.ts';
import { firebaseFunctions } from './firebase-functions.ts';
import type { Framework } from './framework.ts';
import { h3 } from './h3/index.ts';
import { googleCloudFunctionsFramework } from './google-cloud-functions-framework.ts';
import { graphqlYoga } from './graphql-yoga/index.ts';
import { ittyRouter } from './itty-router/index.ts';
import { koa } from './koa/index.ts';
import { eggCors } from './egg-cors.ts';
import { lwsCors } from './lws-cors.ts';
import { koaCors } from './koa-cors/index.ts';
import { koa2Cors } from './koa2-cors.ts';
import { koaCompose } from './koa-compose.ts';
import { koaMount } from './koa-mount.ts';
import { koaRouter } from './koa-router/index.ts';
import { lodash } from './lodash.ts';
import { loopbackRest } from './loopback-rest.ts';
import { micro } from './micro.ts';
import { microCors } from './micro-cors.ts';
import { modelContextProtocolSdk } from './modelcontextprotocol-sdk.ts';
import { middyCore } from './middy-core.ts';
import { middyHttpCors } from './middy-http-cors/index.ts';
import { nestjs } from './nestjs-core/index.ts';
import { moleculerWeb } from './moleculer-web.ts';
import { netlifyFunctions } from './netlify-functions.ts';
import { next } from './next/index.ts';
import { nitropack } from './nitropack/index.ts';
import { nuxtSecurity } from './nuxt-security.ts';
import { nextjsCors } from './nextjs-cors.ts';
import { nodeHttp } from './node-http/index.ts';
import { nodeUrl } from './node-url.ts';
import { engineIo } from './engine-io.ts';
import { socketIo } from './socket-io/index.ts';
import { sails } from './sails.ts';
import { sveltekit } from './sveltejs-kit/index.ts';
import { tinyhttpApp } from './tinyhttp-app.ts';
import { tinyhttpCors } from './tinyhttp-cors.ts';
import { trpcServer } from './trpc-server.ts';
import { vary } from './vary.ts';
import { vercelNode } from './vercel-node.ts';
import { httpServer } from './http-server.ts';
import { jsonServer } from './json-server.ts';
import { feathersExpress } from './feathersjs-express.ts';
import { feathersKoa } from './feathersjs-koa.ts';
import { feathersSocketio } from './feathersjs-socketio.ts';
import { vite } from './vite.ts';
import { webpackDevServer } from './webpack-dev-server.ts';
import { webpackMerge } from './webpack-merge.ts';
import { fastify } from './fastify/index.ts';
import { fastifyCors } from './fastify-cors/index.ts';
import { fastifyPlugin } from './fastify-plugin.ts';
import { fastifyMiddie } from './fastify-middie.ts';
import { hapi } from './hapi-hapi/index.ts';
import { hono } from './hono/index.ts';
import { passingMiddleware } from './passing-middleware/index.ts';
import { polka } from './polka.ts';
import { remix } from './remix-run/index.ts';
import { remixUtils } from './remix-utils.ts';
import { restana } from './restana.ts';
import { objectAssign } from './object-assign.ts';
import { restify } from './restify/index.ts';
import { restifyCorsMiddleware } from './restify-cors-middleware.ts';

export const frameworks: readonly Framework[] = [
  astro,
  awsLambda,
  bun,
  cloudflarePages,
  cloudflareWorkers,
  netlifyFunctions,
  vercelNode,
  deno,
  denoLandCors,
  middyCore,
  middyHttpCors,
  firebaseFunctions,
  graphqlYoga,
  apolloServer,
  apolloServerExpress,
  apolloServerKoa,
  trpcServer,
  azureFunctions,
  googleCloudFunctionsFramework,
  modelContextProtocolSdk,
  adonisjsCors,
  elysia,
  elysiajsCors,
  express,
  connect,
  passingMiddleware,
  polka,
  remix,
  remixUtils,
  restana,
  tinyhttpApp,
  tinyhttpCors,
  feathersExpress,
  feathersKoa,
  feathersSocketio,
  vite,
  webpackDevServer,
  httpServer,
  jsonServer,
  webpackMerge,
  cors,
  corser,
  micro,
  nestjs,
  socketIo,
  ittyRouter,
  koa,
  koaCors,
  eggCors,
  lwsCors,
  koa2Cors,
  koaCompose,
  koaMount,
  koaRouter,
  loopbackRest,
  engineIo,
  microCors,
  moleculerWeb,
  nodeHttp,
  next,
  nextjsCors,
  nitropack,
  nuxtSecurity,
  nodeUrl,
  sails,
  sveltekit,
  vary,
  fastify,
  fastifyCors,
  fastifyPlugin,
  fastifyMiddie,
  h3,
  hapi,
  hono,
  restify,
  restifyCorsMiddleware,
  lodash,
  deepmerge,
  defu,
  objectAssign,
  co,
];
