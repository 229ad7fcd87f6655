// Functions of clouds are called for real: Google's through the server of its functions framework, the app of the MCP SDK by
// HTTP, Azure's with the requests and responses of its own library.

import { describe, it } from 'vitest';
import { agree, demandAgreement, named } from '../support/agree.ts';
import { startAzureFunction } from '../support/azure-functions.ts';
import { endpointRequests } from '../support/check-policy.ts';
import { fixturesIn, projectOf } from '../support/fixture.ts';
import { compare } from '../support/oracle.ts';

const PACKAGES = Object.fromEntries(
  ['@google-cloud/functions-framework', '@modelcontextprotocol/sdk', '@azure/functions', 'cors'].map((name) => [
    name,
    name,
  ]),
);
const of = (start: string) => named(fixturesIn('functions').filter(({ name }) => name.startsWith(start)));

describe('functions-framework', () => {
  it.each(of('google-'))('%s', (_, fixture) => agree(fixture, PACKAGES, 'functions'));
});

describe('the MCP SDK', () => {
  it.each(of('mcp-'))('%s', (_, fixture) => agree(fixture, PACKAGES, 'functions'));
});

describe('Azure Functions', () => {
  it.each(of('azure-'))('%s', async (_, fixture) => {
    const project = projectOf(fixture, PACKAGES, 'functions');
    const requests = [...endpointRequests(project), ...fixture.requests];
    const text = Object.values(fixture.files).join('\n');
    const question = { project, requests, text, environment: {}, mayBeUnsure: false };
    demandAgreement(await compare(question, startAzureFunction(fixture.entry, 'functions')));
  });
});
