import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('wallet')
class WalletController {
  @Get()
  show() {
    return { coins: 3 };
  }
}

@Module({ controllers: [WalletController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.enableCors({ origin: 'https://app.example.com', credentials: true, allowedHeaders: 'Content-Type, X-Token' });
await app.listen(3000);
