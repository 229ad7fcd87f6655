import { Injectable } from '@nestjs/common';

@Injectable()
export class OriginPolicy {
  private readonly partners = ['https://one.partner.example.org', 'https://two.partner.example.org'];

  headerFor(origin: string | undefined) {
    return origin && this.partners.includes(origin) ? origin : this.partners[0];
  }
}
