// Every measurement that we have of webpack-dev-server (4.15.2, 5.2.7), against our model.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({
  measured: 'webpack-dev-server',
  projectOf: ({ lib, version, config }) => {
    const file = '/app/webpack.config.js';
    const source = `module.exports = { devServer: { port: 8080, ${OPTIONS[config] ?? config} } };\n`;
    return { file, host: memoryHost({ [file]: source, ...installed({ [lib]: version }) }) };
  },
  // The compression that is built in adds a name of its own.
  vary: 'origin',
});

const NAMES = `'Access-Control-Allow-Origin': '*'`;
const OPTIONS: Readonly<Record<string, string>> = {
  '(default)': '',
  "headers:{ACAO:'*'}": `headers: { ${NAMES} }`,
  "headers:{ACAO:'*',ACAC:true}": `headers: { ${NAMES}, 'Access-Control-Allow-Credentials': true }`,
  'headers:[{key,value}]': `headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }]`,
  'headers:()=>({...})': `headers: () => ({ ${NAMES} })`,
  'headers:(req,res)=>reflect': `headers: (req, res) => {
    const credentials = { 'Access-Control-Allow-Credentials': 'true' };
    return req.headers.origin ? { 'Access-Control-Allow-Origin': req.headers.origin, ...credentials } : credentials;
  }`,
};
