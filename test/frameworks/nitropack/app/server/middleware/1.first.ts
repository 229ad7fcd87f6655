export default defineEventHandler((event) => {
  if (event.path === '/feed/refused') throw createError({ statusCode: 403 });
  setResponseHeader(event, 'Access-Control-Max-Age', '1');
});
