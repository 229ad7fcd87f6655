'use strict';

exports.cors = { origin: ['https://app.example.com'], credentials: true, exposedHeaders: ['x-page'] };
