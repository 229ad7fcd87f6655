import { Module } from '@nestjs/common';
import { OriginPolicy } from '../policy/origin-policy';
import { UsersController } from './users.controller';

@Module({})
export class UsersModule {
  static forRoot() {
    return { module: UsersModule, controllers: [UsersController], providers: [OriginPolicy] };
  }
}
