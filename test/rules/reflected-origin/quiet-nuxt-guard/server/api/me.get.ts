export default defineEventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Allow-Origin', getRequestHeader(event, 'origin') ?? '');
  return { name: 'Ada' };
});
