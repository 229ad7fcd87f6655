const cors = require('cors');

module.exports = function register(app, { origins, credentials }) {
  const isListed = (origin) => !origin || origins.indexOf(origin) !== -1;
  app.use(
    cors({
      credentials,
      origin: (origin, callback) => callback(null, isListed(origin)),
    }),
  );
};
