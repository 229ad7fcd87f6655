// requests: GET /a, GET /b
import { cors, Router, withParams } from 'itty-router';

const suffix = cors({
  origin: (origin: string) => (origin?.endsWith('.example.com') ? origin : undefined),
});
const pattern = cors({ origin: /example\.com$/, allowHeaders: ['content-type'] });

const router = Router();

router
  .all('*', withParams)
  .options('/a', suffix.preflight)
  .get('/a', (request) => suffix.corsify(new Response('a'), request))
  .options('/b', pattern.preflight)
  .get('/b', (request) => pattern.corsify(new Response(null, { status: 204 }), request));

export default { ...router };
