import { HttpClient, HttpHeaders } from '@angular/common/http';
import superagent from 'superagent';

export class Files {
  constructor(private readonly http: HttpClient) {}

  list() {
    let headers = new HttpHeaders().set('Access-Control-Allow-Origin', '*').set('Accept', 'application/json');
    headers = headers.append('Access-Control-Allow-Methods', 'GET');
    return this.http.get('https://files.example.com', { headers });
  }
}

export const upload = (file: Blob) =>
  superagent
    .post('https://files.example.com')
    .set('Access-Control-Allow-Origin', '*')
    .send(file);
