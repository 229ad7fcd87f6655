// Lambda functions are called with the events of HTTP requests, by themselves and in Middy with its CORS: they must answer
// what the engine derives from their sources.

import { describe, it } from 'vitest';
import { fits, named } from '../support/agree.ts';
import { agreeWhenCalled } from '../support/called-fixture.ts';
import { fixturesIn } from '../support/fixture.ts';
import { startLambda } from '../support/lambda-handler.ts';

const PACKAGES = { express: 'express', cors: 'cors', 'serverless-http': 'serverless-http' };

describe('Lambda', () => {
  it.each(named(fixturesIn('aws-lambda')))('%s', (_, fixture) =>
    agreeWhenCalled(fixture, startLambda, PACKAGES, 'middy'),
  );
});

const RELEASES = [2, 4, 6, 7].map((major) => [`middy-${major}`, `http-cors-${major}`] as const);
const MIDDY = RELEASES.map(([middy]) => middy);
const functions = fixturesIn('middy-core');

describe.each(RELEASES)('%s', (middy, cors) => {
  const fitting = functions.filter((fixture) => fits(fixture, middy, MIDDY));
  it.each(named(fitting))('%s', (_, fixture) =>
    agreeWhenCalled(fixture, startLambda, { '@middy/core': middy, '@middy/http-cors': cors }, 'middy'),
  );
});
