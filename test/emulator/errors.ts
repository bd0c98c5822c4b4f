import type { Reply } from './http';
import type { Json } from './json';

const correlation = {
  correlationId: '808f4c1e-0000-4000-8000-0000000000c1',
  operationId: '1cdf00000000000000000000000000c2',
};

/** Form 1: a JSON string that starts with a fault code. `data` names the fields and what is wrong with them. */
export function fault(
  code: number,
  reason: string,
  data: Readonly<Record<string, readonly string[]>>,
): Reply {
  const detail = JSON.stringify({ faultCode: code, reasonPhrase: reason, ...correlation, data });
  return { status: 400, json: `ICH${code} - Unable to complete request. ${detail}` };
}

export const invalidFields = (data: Readonly<Record<string, readonly string[]>>): Reply =>
  fault(50400, 'Request validation failed.', data);

/** Form 2: the text of an exception with problem details inside. */
export function problem(api: string, errors: Readonly<Record<string, readonly string[]>>): Reply {
  const content = JSON.stringify({
    errors,
    type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
    title: 'One or more validation errors occurred.',
    status: 400,
    traceId: '00-ac04f8220cb3c4df9fd5b8294063156a-2e72917000afa057-00',
  });
  const exception = 'Microsoft.Ingestion.Shared.WebApi.Client.ErrorHandler.RestClientException';
  return {
    status: 400,
    json: `${exception}: Product request failed, API=${api}, HttpStatusCode=BadRequest, ResponseContent=${content}`,
  };
}

/** Form 3: an object with a source and a target. */
export const invalidState = (message: string): Reply => ({
  status: 400,
  json: {
    code: 'InvalidState',
    data: [],
    details: [],
    message,
    source: 'Ingestion Api',
    target: 'submission',
  },
});

/** Form 4: an object with an activity id. */
export const refused = (
  status: number,
  code: string,
  message: string,
  details: readonly Json[] = [],
): Reply => ({
  status,
  json: { code, message, details, activityId: 'a7c1d3f0-0000-4000-8000-0000000000c3' },
});

export const notFound = (what: string): Reply => refused(404, 'ResourceNotFound', `${what} was not found.`);
export const unauthorized: Reply = {
  status: 401,
  json: { statusCode: 401, message: 'Unauthorized. Access token is missing or invalid.' },
};
