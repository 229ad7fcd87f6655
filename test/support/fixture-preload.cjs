// Loaded before a fixture's own code: whatever port the fixture asks for, it gets a free one on loopback, and tells its
// parent which. An https server without a key is given a pre-shared one, so that no certificate has to be kept.

'use strict';

const https = require('node:https');
const net = require('node:net');
const tls = require('node:tls');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const callback = args.find((arg) => typeof arg === 'function');
  this.once('listening', () => process.send({ port: this.address().port, protocol: protocolOf(this) }));
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback);
};

function protocolOf(server) {
  if (/Http2/.test(server.constructor.name)) return 'http2';
  return server instanceof tls.Server ? 'https' : 'http';
}

const createServer = https.createServer;
https.createServer = (options, handler) => {
  if (typeof options === 'function' || options?.key === undefined) {
    const shared = { ciphers: 'PSK', maxVersion: 'TLSv1.2', pskCallback: () => Buffer.from('loopback') };
    return createServer(shared, typeof options === 'function' ? options : handler);
  }
  return createServer(options, handler);
};
