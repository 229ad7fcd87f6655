import { cors, json, Router } from 'itty-router';

const { preflight, corsify } = cors({
  origin: ['https://app.example.com', 'https://admin.example.com'],
  //       ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary
  credentials: true,
});

const router = Router({ before: [preflight], finally: [json, corsify] });
router.get('/orders', () => [{ id: 1 }]);

export default { ...router };
