// A listener that is given the response as `this`.
const onHeaders = require('on-headers');

module.exports = function allow(req, res, next) {
  onHeaders(res, function () {
    this.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    //                                            ^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    this.setHeader('Access-Control-Allow-Credentials', 'true');
  });
  next();
};
