export { allowOrigins as cors } from './allow-origins.mjs';
export * from './no-cache.mjs';
