module.exports = async function (context, req) {
  context.log('orders were asked for');
  context.res = {
    status: 200,
    headers: {
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': req.headers.origin,
      //                             ^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      'Access-Control-Allow-Credentials': 'true',
    },
    body: [],
  };
};
