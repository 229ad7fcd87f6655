import { AutoRouter, cors, error } from 'itty-router';

const ORIGINS = new Set(['https://app.example.com', 'https://admin.example.com']);

const { preflight, corsify } = cors({
  origin: (origin) => (ORIGINS.has(origin) ? origin : undefined),
  credentials: true,
  allowMethods: ['GET', 'PUT'],
});

const varying = (response: Response) => {
  response.headers.append('Vary', 'Origin');
  return response;
};

const router = AutoRouter({ before: [preflight], finally: [corsify, varying] });
router.get('/me', () => ({ name: 'x' })).all('*', () => error(404));

export default router;
