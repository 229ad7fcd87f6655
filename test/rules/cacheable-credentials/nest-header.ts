import { Controller, Get, Header, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('wallet')
class WalletController {
  @Get()
  @Header('Cache-Control', 'public, max-age=60')
  //                       ^^^^^^^^^^^^^^^^^^^^ warning cacheable-credentials 💡
  show() {
    return { coins: 3 };
  }
}

@Module({ controllers: [WalletController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.enableCors({ origin: ['https://app.example.com'], credentials: true });
await app.listen(3000);
