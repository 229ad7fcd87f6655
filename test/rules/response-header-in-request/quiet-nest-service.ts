import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';

@Injectable()
export class RatesService {
  constructor(private readonly http: HttpService) {}

  load() {
    return this.http.get('https://rates.example.net', { headers: { 'Access-Control-Allow-Origin': '*' } });
  }
}
