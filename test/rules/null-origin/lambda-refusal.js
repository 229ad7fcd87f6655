'use strict';

const allowed = ['https://app.example.com', 'https://admin.example.com'];

module.exports.handler = async (event) => {
  const origin = event.headers.origin || event.headers.Origin;
  return {
    statusCode: 200,
    headers: {
      'Access-Control-Allow-Origin': allowed.includes(origin) ? origin : 'null',
      //                                                                 ^^^^^^ error null-origin 💡
      'Access-Control-Allow-Credentials': true,
      Vary: 'Origin',
    },
    body: '{}',
  };
};
