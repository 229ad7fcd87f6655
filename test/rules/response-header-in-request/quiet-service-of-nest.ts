import { HttpService } from '@nestjs/axios';
import { Controller, Get, Header } from '@nestjs/common';

@Controller('rates')
export class RatesController {
  constructor(private readonly http: HttpService) {}

  @Get()
  @Header('Access-Control-Allow-Origin', 'https://app.example.com')
  async all(): Promise<unknown> {
    const { data } = await this.http.axiosRef.get('https://rates.example.net', { headers: { Accept: 'application/json' } });
    return data;
  }
}
