const { compile } = require('./schemas-of-the-build');

// Reads what was answered; none of this is written to anybody.
exports.valid = (schema) => async (ctx, next) => {
  await next();
  const answer = { body: ctx.body, headers: ctx.response.headers };
  if (!compile(schema)(answer)) ctx.throw(500, 'the answer is not valid');
};
