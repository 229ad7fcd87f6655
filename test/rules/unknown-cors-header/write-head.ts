import http from 'node:http';

http
  .createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow_Origin': '*' });
    //                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
    response.end('{"version":3}');
  })
  .listen(9000);
