// The way of Node 6: a callback, and a helper that makes the answer.
// requests: GET /items

'use strict';

const respond = (callback, status, body) =>
  callback(null, {
    statusCode: status,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Credentials': true,
    },
    body: JSON.stringify(body),
  });

module.exports.handler = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false;
  if (event.path === '/nowhere') return respond(callback, 404, { message: 'nothing here' });
  respond(callback, 200, { input: event.path });
};
