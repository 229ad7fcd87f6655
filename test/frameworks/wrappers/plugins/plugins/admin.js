module.exports = (app, options) => {
  app.get(options.path, (req, res) => {
    res.set('Access-Control-Allow-Origin', req.headers.origin || '*').send('admin');
  });
};
