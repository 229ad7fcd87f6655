import { Controller, Get } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';

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
app.enableCors({ origin: [/example\.com/], credentials: true });
//                        ^^^^^^^^^^^^^^ error weak-origin-check 💡
await app.listen(3000);
