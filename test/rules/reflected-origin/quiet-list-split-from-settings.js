// The list is a text in settings that nobody shows: it is split, and then asked whether the origin is in it.

class Webhooks {
  constructor(store) {
    this.store = store;
  }

  async allow(req, res) {
    const settings = await this.store.settingsFor(req.params.hook);
    const { allowedOrigins } = settings ?? {};
    res.header('Vary', 'Origin');
    if (!allowedOrigins || allowedOrigins === '*' || allowedOrigins === req.headers.origin) return;
    const listed = allowedOrigins.split(',');
    if (listed.includes(req.headers.origin)) {
      res.header('Access-Control-Allow-Origin', req.headers.origin);
    } else {
      res.header('Access-Control-Allow-Origin', listed[0]);
    }
  }
}

module.exports = { Webhooks };
