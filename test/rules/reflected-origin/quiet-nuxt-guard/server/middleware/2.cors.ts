export default defineEventHandler((event) => {
  const origin = getRequestHeader(event, 'origin');
  if (origin) {
    setResponseHeader(event, 'Access-Control-Allow-Origin', origin);
    setResponseHeader(event, 'Access-Control-Allow-Credentials', 'true');
  }
});
