export default defineEventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Allow-Origin', getRequestHeader(event, 'origin') ?? '*');
  throw createError({ statusCode: 409 });
});
