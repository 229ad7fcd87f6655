import { AutoRouter, cors } from 'itty-router';

const { preflight, corsify } = cors({ allowMethods: ['GET', 'POST'], origin: ['https://app.example.com'], credentials: true });

const varying = (response) => {
  response.headers.append('Vary', 'Origin');
  return response;
};

const router = AutoRouter({ finally: [preflightOf, corsify, varying] });
router.get('/', () => ({ name: 'x' }));

function preflightOf(response, request) {
  return preflight(request) ?? response;
}

export default { fetch: (request) => router.fetch(request) };
