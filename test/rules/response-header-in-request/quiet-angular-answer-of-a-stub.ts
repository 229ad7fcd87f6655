import { HttpHeaders, HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { of } from 'rxjs';

export const stub: HttpInterceptorFn = (req, next) => {
  if (!req.url.endsWith('/cors-probe')) return next(req);
  const headers = new HttpHeaders({ 'Access-Control-Allow-Origin': '*' });
  return of(new HttpResponse({ status: 200, headers, body: [] }));
};
