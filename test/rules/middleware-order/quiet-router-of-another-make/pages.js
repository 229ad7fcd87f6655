const { Router } = require('@example/pages');

module.exports = new Router({ folder: 'pages' }).middleware();
