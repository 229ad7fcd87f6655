module.exports = {
  lintOnSave: false,
  devServer: {
    port: 8081,
    headers: {
      'Access-Control-Allow-Origin': '*',
      //                             ^^^ error wildcard-with-credentials 💡
      'Access-Control-Allow-Credentials': 'true',
    },
  },
};
