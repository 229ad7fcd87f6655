import { appendCorsHeaders, appendCorsPreflightHeaders, isCorsOriginAllowed, isPreflightRequest, noContent } from 'h3';

export function corsFor(origins) {
  const options = { origin: origins, credentials: true, methods: ['GET', 'DELETE'] };
  return async (event, next) => {
    if (isPreflightRequest(event)) {
      appendCorsPreflightHeaders(event, options);
      return noContent(isCorsOriginAllowed(event.req.headers.get('origin'), options) ? 204 : 403);
    }
    appendCorsHeaders(event, options);
    return next();
  };
}
