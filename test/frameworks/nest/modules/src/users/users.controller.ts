import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OriginPolicy } from '../policy/origin-policy';

@Controller('users')
export class UsersController {
  constructor(@Inject(OriginPolicy) private readonly policy: OriginPolicy) {}

  @Get()
  list() {
    return [];
  }

  @Get('me')
  me(@Headers('origin') origin: string | undefined, @Res({ passthrough: true }) res: Response) {
    res.set('Access-Control-Allow-Origin', this.policy.headerFor(origin));
    return { name: 'me' };
  }
}
