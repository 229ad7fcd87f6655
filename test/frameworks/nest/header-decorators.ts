// requests: GET /feed, GET /feed/raw, GET /feed/broken, GET /feed/twice, OPTIONS /feed
import 'reflect-metadata';
import { Controller, ForbiddenException, Get, Header, Module, applyDecorators } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const Public = () =>
  applyDecorators(Header('Access-Control-Allow-Origin', '*'), Header('Access-Control-Allow-Credentials', 'true'));

@Controller('feed')
class FeedController {
  @Get()
  @Header('Access-Control-Allow-Origin', '*')
  @Header('Cache-Control', 'no-store')
  list() {
    return [];
  }

  @Get('raw')
  @Public()
  raw() {
    return 'raw';
  }

  @Get('twice')
  @Header('access-control-allow-origin', 'https://first.example.com')
  @Header('Access-Control-Allow-Origin', 'https://last.example.com')
  twice() {
    return 'one of them';
  }

  @Get('broken')
  @Header('Access-Control-Allow-Origin', 'https://app.example.com')
  broken() {
    throw new ForbiddenException('not you');
  }
}

@Module({ controllers: [FeedController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
