const { trustedOrigins } = require('../settings');

module.exports = function cors(req, res, next) {
  const { origin } = req.headers;
  res.setHeader('Vary', 'Origin');
  if (trustedOrigins.includes(origin) !== -1) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    //                                           ^^^^^^ error reflected-origin 💡
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
};
