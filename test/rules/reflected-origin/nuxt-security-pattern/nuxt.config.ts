export default defineNuxtConfig({
  modules: [['nuxt-security', { strict: true }]],
  routeRules: {
    '/api/**': {
      security: { corsHandler: { origin: ['.*'], useRegExp: true, credentials: true } },
      //                                  ^^^^ error reflected-origin
    },
  },
});
