// What stands for the module `astro:middleware` in fixtures, with the one function that does nothing.

/** Gives what it is given. */
export function defineMiddleware<Handler>(handler: Handler): Handler {
  return handler;
}
