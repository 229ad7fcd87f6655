module.exports = (appInfo) => {
  const config = {};

  config.keys = `${appInfo.name}_1`;
  // Only pages on these domains get in.
  config.security = { domainWhiteList: ['https://app.example.com'] };
  config.cors = { credentials: true };
  // A look-alike, which nobody reads.
  config.custom = { cors: { origin: '*', credentials: true } };

  return config;
};
