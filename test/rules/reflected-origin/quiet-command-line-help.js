#!/usr/bin/env node
'use strict';

const { parseArgs } = require('node:util');

const { values } = parseArgs({
  options: {
    cors: { type: 'string', default: '' },
    credentials: { type: 'boolean', default: false },
  },
});

const help = [
  'Usage: toy-server [options]',
  '',
  '  --cors <origin>   Send "Access-Control-Allow-Origin: <origin>", or "*" for everybody',
  '  --credentials     Send "Access-Control-Allow-Credentials: true"',
];

const completions = ['Access-Control-Allow-Origin: *', 'Access-Control-Allow-Credentials: true', 'Vary: Origin'];

if (values.cors === 'help') console.log(help.join('\n'));
else console.log(completions.filter((line) => line.includes(values.cors)));
