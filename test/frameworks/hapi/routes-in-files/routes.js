'use strict';

module.exports = [
  { method: 'GET', path: '/users/{id}', handler: (request) => request.params.id },
  { method: 'GET', path: '/status', options: { cors: { origin: ['*'], credentials: false } }, handler: () => 'up' },
];
