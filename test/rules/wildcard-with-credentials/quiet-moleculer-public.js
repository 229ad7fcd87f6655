'use strict';

const ApiService = require('moleculer-web');

module.exports = {
  name: 'gateway',
  mixins: [ApiService],
  settings: {
    cors: { origin: '*', methods: ['GET'], credentials: false },
    routes: [{ path: '/public', whitelist: ['weather.*'] }],
    assets: { folder: './public', options: { setHeaders: (res) => res.setHeader('Timing-Allow-Origin', '*') } },
  },
};
