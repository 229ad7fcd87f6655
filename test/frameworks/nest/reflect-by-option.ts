// requests: GET /api/health, GET /health, PUT /api/items/1
import 'reflect-metadata';
import { Controller, Get, HttpCode, Module, Put } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller()
class AppController {
  @Get('health')
  health() {
    return 'up';
  }

  @Put('items/:id')
  @HttpCode(202)
  change() {
    return {};
  }
}

@Module({ controllers: [AppController] })
class AppModule {}

NestFactory.create(AppModule, { cors: { origin: true, credentials: true }, bodyParser: false }).then((app) => {
  app.setGlobalPrefix('api');
  return app.listen(process.env.PORT ?? 3000);
});
