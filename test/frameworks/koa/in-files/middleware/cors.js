const cors = require('@koa/cors');

const origins = (process.env.ORIGINS || '').split(',');

module.exports = cors({
  origin: async (ctx) => {
    const asked = ctx.request.header.origin;
    return origins.includes(asked) ? asked : undefined;
  },
  credentials: () => true,
});
