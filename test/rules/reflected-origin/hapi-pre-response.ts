import Hapi, { type ResponseObject } from '@hapi/hapi';

const server = Hapi.server({ port: 4000 });

server.ext('onPreResponse', (request, h) => {
  const response = request.response as ResponseObject;
  if (!('isBoom' in response) || !response.isBoom) {
    response.header('Access-Control-Allow-Origin', request.headers.origin);
    //                                             ^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    response.header('Access-Control-Allow-Credentials', 'true');
  }
  return h.continue;
});

server.route({ method: 'GET', path: '/invoices', handler: () => [] });

await server.start();
