module.exports = async (context, req) => {
  context.res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  //                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  context.res.setHeader('Access-Control-Allow-Credentials', 'true');
  context.res.status(200).json({ name: 'me' });
};
