import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class InvoiceService {
  private readonly url = 'https://billing.example.com/invoices';
  private readonly options = {
    headers: new HttpHeaders({
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    }),
  };

  constructor(private readonly client: HttpClient) {}

  list(): Observable<unknown> {
    return this.client.get(this.url, this.options);
  }

  pay(id: string): Observable<unknown> {
    let headers = new HttpHeaders().set('Accept', 'application/json');
    headers = headers.set('Access-Control-Allow-Methods', 'POST');
    //                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    return this.client.post(`${this.url}/${id}/pay`, {}, { headers });
  }
}
