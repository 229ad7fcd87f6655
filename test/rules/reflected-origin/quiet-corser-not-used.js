'use strict';

const corser = require('corser');

// Only its lists are used here.
exports.isSimple = (method) => corser.simpleMethods.includes(method);
exports.names = [...corser.simpleRequestHeaders, ...corser.simpleResponseHeaders];
