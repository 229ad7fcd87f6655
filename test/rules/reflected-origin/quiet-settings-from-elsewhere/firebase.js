const { onRequest } = require('firebase-functions/v2/https');
const settings = require('our-settings');

exports.one = onRequest({ cors: settings.origins }, (req, res) => res.send('one'));
exports.two = onRequest(settings.httpOptions, (req, res) => res.set('x-cors', 'perhaps').send('two'));
