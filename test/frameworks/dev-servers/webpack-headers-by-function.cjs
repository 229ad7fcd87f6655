// requests: OPTIONS /
// Headers from a function, which knows who asks.

const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');

const compiler = webpack({ mode: 'development', entry: {}, stats: 'none', infrastructureLogging: { level: 'none' } });

const server = new WebpackDevServer(
  {
    port: 8080,
    static: false,
    hot: false,
    client: false,
    compress: false,
    headers: (req) => {
      const { origin } = req.headers;
      return origin ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' } : {};
    },
  },
  compiler,
);

server.startCallback(() => console.log('listening'));
