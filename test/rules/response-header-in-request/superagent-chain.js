import superagent from 'superagent';

export function upload(file) {
  return superagent
    .post('https://files.example.com/upload')
    .set('Accept', 'application/json')
    .set('Access-Control-Allow-Origin', '*')
    //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning response-header-in-request 💡
    .attach('file', file);
}
