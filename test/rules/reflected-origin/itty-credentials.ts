import { AutoRouter, cors } from 'itty-router';

const { preflight, corsify } = cors({ credentials: true, allowMethods: ['GET', 'POST'] });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡

const router = AutoRouter({ before: [preflight], finally: [corsify] });

router.get('/me', ({ headers }) => ({ session: headers.get('cookie') }));

export default router;
