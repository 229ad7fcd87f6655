import { currentUser } from '../../lib/session';

export default defineEventHandler(async (event) => {
  const user = await currentUser(event);
  if (!user) throw createError({ statusCode: 401, statusMessage: 'Sign in first' });
  setResponseHeaders(event, {
    'Access-Control-Allow-Origin': getRequestHeader(event, 'origin') ?? '',
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    'Access-Control-Allow-Credentials': 'true',
  });
  return { name: user.name };
});
