const microCors = require('micro-cors');
const settings = require('our-settings');

module.exports = microCors({ origin: settings.origin })(() => 'ok');
