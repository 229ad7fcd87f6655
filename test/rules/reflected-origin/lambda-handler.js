'use strict';

const { loadProfile } = require('./profiles');

const headersFor = (event) => ({
  'Content-Type': 'application/json',
  'Access-Control-Allow-Origin': event.headers.origin || event.headers.Origin || '*',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  'Access-Control-Allow-Credentials': true,
});

exports.handler = async (event) => {
  const profile = await loadProfile(event.requestContext.authorizer.principalId);
  if (!profile) {
    return { statusCode: 404, headers: headersFor(event), body: '{}' };
  }
  return {
    statusCode: 200,
    headers: headersFor(event),
    body: JSON.stringify(profile),
  };
};
