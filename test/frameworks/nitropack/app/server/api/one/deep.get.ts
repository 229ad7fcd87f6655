export default defineEventHandler((event) => {
  setResponseHeader(event, 'Access-Control-Expose-Headers', 'x-deep');
  return 'deep';
});
