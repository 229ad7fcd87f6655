import { BootMixin } from '@loopback/boot';
import type { ApplicationConfig } from '@loopback/core';
import { RestApplication } from '@loopback/rest';

export class App extends BootMixin(RestApplication) {
  constructor(options: ApplicationConfig = {}) {
    super(options);
    this.bootOptions = { controllers: { dirs: ['controllers'] } };
  }
}
