const partners = (process.env.PARTNER_ORIGINS ?? '')
  .split(',')
  .map((origin) => origin.trim())
  .filter(Boolean);

/** Partners may read what is under /api/partners. */
export default defineEventHandler((event) => {
  const { pathname } = getRequestURL(event);
  if (!pathname.startsWith('/api/partners/')) return;
  appendResponseHeader(event, 'Vary', 'Origin');
  const origin = getRequestHeader(event, 'origin');
  if (!origin || !partners.includes(origin)) return;
  appendCorsHeaders(event, { origin: [origin], credentials: true });
});
