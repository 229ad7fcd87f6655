const origins = ['https://app.example.com', 'https://admin.example.com'];

/** No stranger gets past this. */
export default defineEventHandler((event) => {
  appendResponseHeader(event, 'Vary', 'Origin');
  const origin = getRequestHeader(event, 'origin');
  if (origin !== undefined && !origins.includes(origin)) {
    throw createError({ statusCode: 403, statusMessage: 'Not from there' });
  }
});
