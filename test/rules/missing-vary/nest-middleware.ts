import { Controller, Get, Injectable, MiddlewareConsumer, Module, NestMiddleware, NestModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';

const partners = ['https://one.example.com', 'https://two.example.org'];

@Injectable()
class PartnerCors implements NestMiddleware {
  use(request: Request, response: Response, next: NextFunction): void {
    const { origin } = request.headers;
    if (origin && partners.includes(origin)) response.header('Access-Control-Allow-Origin', origin);
    //                                                                                      ^^^^^^ warning missing-vary 💡
    next();
  }
}

@Controller('offers')
class OffersController {
  @Get()
  all(): string[] {
    return ['tea', 'milk'];
  }
}

@Module({ controllers: [OffersController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(PartnerCors).forRoutes('*');
  }
}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
