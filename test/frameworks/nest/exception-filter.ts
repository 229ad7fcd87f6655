// requests: GET /orders, GET /orders/1, GET /orders/broken, GET /nowhere
import 'reflect-metadata';
import {
  Catch,
  Controller,
  Get,
  HttpException,
  Module,
  NotFoundException,
  UseFilters,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Request, Response } from 'express';

@Catch(HttpException)
class HttpExceptionFilter implements ExceptionFilter {
  catch(exception: HttpException, host: ArgumentsHost) {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.status(exception.getStatus()).json({ message: exception.message });
  }
}

@Controller('orders')
class OrdersController {
  @Get()
  list() {
    return [];
  }

  @Get('broken')
  broken() {
    throw new Error('no such thing');
  }

  @Get(':id')
  @UseFilters(HttpExceptionFilter)
  find() {
    throw new NotFoundException();
  }
}

@Module({ controllers: [OrdersController] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: false });
  app.enableCors({ origin: 'https://app.example.com' });
  await app.listen(3000);
}
void bootstrap();
