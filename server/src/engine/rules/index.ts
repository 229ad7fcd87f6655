// The rules, in the order in which users see them listed.

import { cacheableCredentials } from './cacheable-credentials.ts';
import { duplicateAllowOrigin } from './duplicate-allow-origin.ts';
import { insecureOrigin } from './insecure-origin.ts';
import { errorsWithoutCors } from './errors-without-cors.ts';
import { incompletePreflight } from './incomplete-preflight.ts';
import { invalidCredentialsValue } from './invalid-credentials-value.ts';
import { invalidOrigin } from './invalid-origin.ts';
import { middlewareOrder } from './middleware-order.ts';
import { missingPreflight } from './missing-preflight.ts';
import { missingVary } from './missing-vary.ts';
import { noCorsResponse } from './no-cors-response.ts';
import { nullOrigin } from './null-origin.ts';
import { publicWithCredentials } from './public-with-credentials.ts';
import { reflectedOrigin } from './reflected-origin.ts';
import { responseHeaderInRequest } from './response-header-in-request.ts';
import type { Rule } from './rule.ts';
import { sharedHostOrigin } from './shared-host-origin.ts';
import { unknownCorsHeader } from './unknown-cors-header.ts';
import { statefulOriginRegexp } from './stateful-origin-regexp.ts';
import { unknownCorsOption } from './unknown-cors-option.ts';
import { weakOriginCheck } from './weak-origin-check.ts';
import { unexplainedSuppression } from './unexplained-suppression.ts';
import { uselessSuppression } from './useless-suppression.ts';
import { wildcardHeadersWithCredentials } from './wildcard-headers-with-credentials.ts';
import { wildcardOrigin } from './wildcard-origin.ts';
import { wildcardWithCredentials } from './wildcard-with-credentials.ts';

export const rules: readonly Rule[] = [
  wildcardWithCredentials,
  reflectedOrigin,
  publicWithCredentials,
  weakOriginCheck,
  sharedHostOrigin,
  nullOrigin,
  insecureOrigin,
  invalidOrigin,
  duplicateAllowOrigin,
  invalidCredentialsValue,
  statefulOriginRegexp,
  wildcardHeadersWithCredentials,
  unknownCorsHeader,
  unknownCorsOption,
  middlewareOrder,
  missingPreflight,
  incompletePreflight,
  errorsWithoutCors,
  missingVary,
  cacheableCredentials,
  wildcardOrigin,
  responseHeaderInRequest,
  noCorsResponse,
  uselessSuppression,
  unexplainedSuppression,
];
