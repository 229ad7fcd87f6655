const path = require('path');

module.exports = (env, argv) => ({
  entry: './src/index.js',
  devtool: argv.mode === 'production' ? false : 'eval',
  devServer: {
    static: path.join(__dirname, 'public'),
    allowedHosts: 'all',
    headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' },
  },
});
