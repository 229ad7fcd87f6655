// Every measurement that we have of Nest's gateways, against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'nestjs-websockets', projectOf, path: '/socket.io/?EIO=4&transport=polling' });

function projectOf({ config, version }: MeasuredRow): Project {
  const file = '/app/src/events.gateway.ts';
  const source = `import { SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import type { Server } from 'socket.io';

const A = 'https://app.example.com';

@WebSocketGateway(${config.startsWith('@') ? '' : config})
export class EventsGateway {
  @WebSocketServer() server: Server;

  @SubscribeMessage('events')
  handle() {
    return 'ok';
  }
}
`;
  return { file, host: memoryHost({ [file]: source, ...installed({ '@nestjs/websockets': version }) }) };
}
