// requests: GET /users/7, POST /users, GET /nowhere
import 'reflect-metadata';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('users')
class UsersController {
  @Get(':id')
  find(@Param('id') id: string) {
    return { id };
  }

  @Post()
  create(@Body() body: unknown) {
    return body;
  }
}

@Module({ controllers: [UsersController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableCors({
    origin: ['https://app.example.com', /\.partner\.example\.org$/],
    credentials: true,
    maxAge: 600,
  });
  await app.listen(3000);
}
void bootstrap();
