const { merge } = require('webpack-merge');
const common = require('./webpack.common.js');

module.exports = merge(common, {
  mode: 'development',
  devServer: {
    hot: true,
    headers: (req) => ({
      'Access-Control-Allow-Origin': req.headers.origin || '*',
      //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      'Access-Control-Allow-Credentials': 'true',
    }),
  },
});
