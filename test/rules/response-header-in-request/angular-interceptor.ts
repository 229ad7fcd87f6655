import type { HttpEvent, HttpHandler, HttpInterceptor, HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

@Injectable()
export class CorsInterceptor implements HttpInterceptor {
  intercept(req: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    const request = req.clone({
      setHeaders: {
        'Access-Control-Allow-Origin': '*',
      //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
        'X-Client': 'shop',
      },
    });
    return next.handle(request);
  }
}
