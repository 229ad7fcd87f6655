// requests: GET /reports, GET /reports/open, PUT /reports, GET /status, GET /nowhere
import 'reflect-metadata';
import {
  Controller,
  Get,
  Injectable,
  Module,
  Put,
  RequestMethod,
  type MiddlewareConsumer,
  type NestMiddleware,
  type NestModule,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';

@Injectable()
class CorsMiddleware implements NestMiddleware {
  use(req: Request, res: Response, next: NextFunction) {
    const origin = req.headers.origin;
    if (origin) {
      res.header('Access-Control-Allow-Origin', origin);
      res.header('Access-Control-Allow-Credentials', 'true');
    }
    if (req.method === 'OPTIONS') {
      res.header('Access-Control-Allow-Methods', 'GET,PUT');
      return res.sendStatus(204);
    }
    next();
  }
}

function open(_req: Request, res: Response, next: NextFunction) {
  res.setHeader('Access-Control-Allow-Origin', '*');
  next();
}

@Controller()
class AppController {
  @Get('reports')
  list() {
    return [];
  }

  @Get('reports/open')
  open() {
    return 'open';
  }

  @Put('reports')
  replace() {
    return [];
  }

  @Get('status')
  status() {
    return 'up';
  }
}

@Module({ controllers: [AppController] })
class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer) {
    consumer
      .apply(CorsMiddleware)
      .exclude('reports/open')
      .forRoutes('reports')
      .apply(open)
      .forRoutes({ path: 'status', method: RequestMethod.GET });
  }
}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
