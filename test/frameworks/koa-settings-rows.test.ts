// Every measurement that we have of `egg-cors` 3.0 and `lws-cors` 4.2, whose options stand in files of settings, against
// our models.

import { memoryHost } from '../../server/src/hosts/memory.ts';
import type { Project } from '../support/check-policy.ts';
import type { MeasuredRow } from '../support/measured-row.ts';
import { checkMeasuredRows, installed } from '../support/measured-rows.ts';

checkMeasuredRows({ measured: 'egg-cors', projectOf: eggApp });
checkMeasuredRows({ measured: 'lws-cors', projectOf: lwsServer });

/** The settings of an Egg app that does what the measured one did. */
function eggApp({ version, framework, config }: MeasuredRow): Project {
  const written = /^config\.cors=(\{.*?\})/.exec(config)?.[1] ?? '{}';
  const options = written.replace('origin:A', `origin: 'https://app.example.com'`);
  const domains = config.includes('safe domain') ? `'app.example.com'` : `'other.example.org'`;
  const file = '/app/config/config.default.js';
  const text = `module.exports = (appInfo) => {
  const config = (exports = {});
  config.keys = appInfo.name + '_keys';
  config.cors = ${options};
  config.security = { domainWhiteList: [${domains}] };
  return config;
};
`;
  const plugins = `exports.cors = { enable: true, package: 'egg-cors' };
${framework.includes('absent') ? 'exports.security = false;' : ''}
`;
  const files = { [file]: text, '/app/config/plugin.js': plugins, ...installed({ 'egg-cors': version }) };
  return { file, host: memoryHost(files) };
}

/** The flags of the command line as the file of settings has them. */
function lwsServer({ version, config }: MeasuredRow): Project {
  const origin = config.includes('--cors.origin A') ? `corsOrigin: 'https://app.example.com',` : '';
  const credentials = config.includes('--cors.credentials') ? 'corsCredentials: true,' : '';
  const file = '/app/lws.config.js';
  const text = `module.exports = {
  port: 8000,
  stack: ['lws-cors', 'lws-static'],
  ${origin}
  ${credentials}
};
`;
  return { file, host: memoryHost({ [file]: text, ...installed({ 'lws-cors': version }) }) };
}
