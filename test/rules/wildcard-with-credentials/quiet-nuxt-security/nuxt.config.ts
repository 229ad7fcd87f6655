export default defineNuxtConfig({
  modules: ['nuxt-security'],
  security: {
    corsHandler: { origin: '*' },
    headers: { crossOriginResourcePolicy: 'cross-origin' },
  },
  routeRules: {
    '/embed/**': { security: { corsHandler: false } },
  },
});
