// requests: OPTIONS /
// Headers from an object, on everything that is served.

const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'X-Requested-With, content-type',
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
};
const compiler = webpack({ mode: 'development', entry: {}, stats: 'none', infrastructureLogging: { level: 'none' } });

new WebpackDevServer({ port: 8080, static: false, hot: false, client: false, compress: false, headers }, compiler).start();
