module.exports = {
  cors: require('./cors'),
  admin: require('./admin'),
};
