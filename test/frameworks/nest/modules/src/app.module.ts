import { Controller, Get, Module } from '@nestjs/common';
import { UsersModule } from './users/users.module';

@Controller('health')
export class HealthController {
  @Get()
  check() {
    return 'up';
  }
}

@Module({ imports: [UsersModule.forRoot()], controllers: [HealthController] })
export class AppModule {}
