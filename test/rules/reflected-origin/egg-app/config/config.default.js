module.exports = (appInfo) => {
  const config = {};

  config.keys = `${appInfo.name}_1`;
  config.cors = {
  //            ^… error reflected-origin 💡
    credentials: true,
    allowMethods: 'GET,HEAD,PUT,POST,DELETE,PATCH,OPTIONS',
  };

  return config;
};
