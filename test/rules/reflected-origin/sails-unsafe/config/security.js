module.exports.security = {
  cors: {
    allRoutes: true,
    allowOrigins: '*',
    //            ^^^ error reflected-origin 💡
    allowCredentials: true,
    allowAnyOriginWithCredentialsUnsafe: true,
  },
  csrf: false,
};
