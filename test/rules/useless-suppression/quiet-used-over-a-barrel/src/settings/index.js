module.exports = { ...require('./cors'), port: 3000 };
