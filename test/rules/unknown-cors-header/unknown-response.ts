import type { Reply } from './framework';

export function allowEverybody(reply: Reply): void {
  reply.setHeader('Access-Control-Allow-Orgin', '*');
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  reply.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
}
