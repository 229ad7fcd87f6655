import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';

@Controller('export')
export class ExportController {
  @Get('csv')
  csv(@Req() request: Request, @Res() response: Response): void {
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.type('text/csv').send('name;amount\n');
  }
}
