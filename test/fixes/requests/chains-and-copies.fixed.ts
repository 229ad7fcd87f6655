import { HttpClient, HttpHeaders } from '@angular/common/http';
import superagent from 'superagent';

export class Files {
  constructor(private readonly http: HttpClient) {}

  list() {
    let headers = new HttpHeaders().set('Accept', 'application/json');
    return this.http.get('https://files.example.com', { headers });
  }
}

export const upload = (file: Blob) =>
  superagent
    .post('https://files.example.com')
    .send(file);
