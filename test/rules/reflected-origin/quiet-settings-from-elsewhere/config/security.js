const settings = require('our-settings');

module.exports.security = {
  cors: { allRoutes: true, allowOrigins: settings.origins, allowCredentials: true },
};
