import type { FaultCode } from './faults';
import { AzureError } from './faults';
import { field, listField, textField } from './fields';
import { redact } from './redact';
import type { Values } from './text';

/**
 * What the services and Node call a failure, and what it is called here.
 * Storage: https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes and
 * https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes
 */
export const codeTable = {
  storage: {
    AuthenticationFailed: 'wrong-key',
    InvalidAuthenticationInfo: 'wrong-key',
    KeyBasedAuthenticationNotPermitted: 'shared-key-forbidden',
    AuthorizationFailure: 'network-rules',
    AuthorizationSourceIPMismatch: 'network-rules',
    NetworkSecurityPerimeterDenied: 'network-rules',
    PublicAccessNotPermitted: 'public-access-disabled',
    AuthorizationPermissionMismatch: 'not-permitted',
    InsufficientAccountPermissions: 'not-permitted',
    AccountIsDisabled: 'account-disabled',
    ContainerNotFound: 'container-missing',
    ContainerBeingDeleted: 'container-being-deleted',
    ContainerDisabled: 'account-disabled',
    InvalidResourceName: 'container-name-invalid',
    BlobNotFound: 'blob-missing',
    ResourceNotFound: 'blob-missing',
    BlobImmutableDueToPolicy: 'blob-locked',
    BlobBeingRehydrated: 'blob-locked',
    LeaseIdMissing: 'blob-locked',
    Md5Mismatch: 'upload-damaged',
    Crc64Mismatch: 'upload-damaged',
    InvalidBlockList: 'upload-conflict',
    InvalidBlobOrBlock: 'upload-conflict',
    BlobAlreadyExists: 'upload-conflict',
    ConditionNotMet: 'upload-conflict',
    ServerBusy: 'throttled',
    OperationTimedOut: 'service-trouble',
    InternalError: 'service-trouble',
  },
  resourceManager: {
    ExpiredAuthenticationToken: 'sign-in-expired',
    InvalidAuthenticationToken: 'sign-in-expired',
    InvalidAuthenticationTokenTenant: 'sign-in-expired',
    AuthenticationFailed: 'sign-in-expired',
    AuthorizationFailed: 'role-missing',
    LinkedAuthorizationFailed: 'role-missing',
    ScopeLocked: 'account-locked',
    SubscriptionNotFound: 'account-missing',
    InvalidSubscriptionId: 'account-missing',
    ResourceGroupNotFound: 'account-missing',
    ResourceNotFound: 'account-missing',
    ReadOnlyDisabledSubscription: 'account-disabled',
    SubscriptionRequestsThrottled: 'throttled',
    TooManyRequests: 'throttled',
  },
  network: {
    ENOTFOUND: 'host-not-found',
    EAI_AGAIN: 'no-network',
    ECONNREFUSED: 'no-network',
    ENETUNREACH: 'no-network',
    ENETDOWN: 'no-network',
    EHOSTUNREACH: 'no-network',
    EHOSTDOWN: 'no-network',
    UND_ERR_CONNECT_TIMEOUT: 'no-network',
    ECONNRESET: 'connection-lost',
    ECONNABORTED: 'connection-lost',
    EPIPE: 'connection-lost',
    ETIMEDOUT: 'connection-lost',
    ESOCKETTIMEDOUT: 'connection-lost',
    REQUEST_SEND_ERROR: 'connection-lost',
    UND_ERR_SOCKET: 'connection-lost',
    UND_ERR_HEADERS_TIMEOUT: 'connection-lost',
    UND_ERR_BODY_TIMEOUT: 'connection-lost',
    CERT_HAS_EXPIRED: 'certificate-refused',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-refused',
    SELF_SIGNED_CERT_IN_CHAIN: 'certificate-refused',
    UNABLE_TO_GET_ISSUER_CERT: 'certificate-refused',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-refused',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-refused',
    ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-refused',
  },
  /** Where an answer has no known code. */
  status: {
    401: 'sign-in-expired',
    403: 'not-permitted',
    407: 'proxy-refused',
    429: 'throttled',
    500: 'service-trouble',
    502: 'service-trouble',
    503: 'throttled',
    504: 'service-trouble',
  },
} as const satisfies Record<string, Record<string, FaultCode>>;

/** The parts of an HTTP answer that say why it failed. */
export interface Answer {
  readonly status: number;
  /** The service's own code, where it gave one. */
  readonly code?: string | undefined;
  /** The service's clock. */
  readonly date?: string | undefined;
  readonly server?: string | undefined;
}

/** Azure Storage refuses requests whose clock is off by more (minutes); below it a 403 has another reason. */
const clockTolerance = 15;

/** The fault that an HTTP answer stands for. */
export function answerFault(
  service: 'storage' | 'resourceManager',
  answer: Answer,
  values: Values,
): AzureError {
  const told = {
    ...values,
    answer: answer.code ? `${answer.status} ${answer.code}` : `HTTP ${answer.status}`,
  };
  const code =
    lookUp(codeTable[service], plainCode(answer)) ??
    lookUp(codeTable.status, answer.status) ??
    'unexpected-answer';
  if (code !== 'wrong-key') return new AzureError(code, told);
  const minutes = Math.round(Math.abs(Date.parse(answer.date ?? '') - Date.now()) / 60_000);
  return minutes >= clockTolerance
    ? new AzureError('clock-skew', { ...told, detail: minutes })
    : new AzureError(code, told);
}

/** The emulator says AuthorizationFailure for a bad signature, where Azure says it for a firewall only. */
function plainCode({ code, server }: Answer): string | undefined {
  return code === 'AuthorizationFailure' && server?.startsWith('Azurite') ? 'AuthenticationFailed' : code;
}

/**
 * Turns whatever was thrown by the SDK, by fetch or by Node into an `AzureError`.
 * @param cancelled whether the person cancelled; else an abort is a time limit that has passed
 */
export function toAzureError(thrown: unknown, values: Values, cancelled: boolean): AzureError {
  if (thrown instanceof AzureError) return thrown;
  if (cancelled) return new AzureError('cancelled', values);
  const name = textField(thrown, 'name');
  if (name === 'AbortError' || name === 'TimeoutError') return new AzureError('connection-stalled', values);
  const status = field(thrown, 'statusCode');
  if (typeof status === 'number') return answerFault('storage', restAnswer(thrown, status), values);
  const network = networkCode(thrown);
  const code = lookUp(codeTable.network, network);
  if (network && code) return new AzureError(code, { ...values, answer: network });
  const detail = redact(`${name ?? 'Error'}: ${textField(thrown, 'message') ?? String(thrown)}`).slice(
    0,
    300,
  );
  return new AzureError('unexpected-error', { ...values, detail });
}

/** What the SDK's RestError tells; a HEAD answer has its code in the headers only. */
function restAnswer(error: unknown, status: number): Answer {
  const details = field(error, 'details');
  return {
    status,
    code: textField(error, 'code') ?? textField(details, 'errorCode'),
    date: textField(details, 'date'),
    server: textField(details, 'server'),
  };
}

/** Node's code, on the error itself or on the causes that fetch and connection attempts wrap. */
function networkCode(error: unknown): string | undefined {
  const own = textField(error, 'code');
  if (own && lookUp(codeTable.network, own)) return own;
  const inner = field(error, 'cause') ?? listField(error, 'errors')[0];
  return inner === undefined ? own : networkCode(inner);
}

function lookUp(
  table: Readonly<Record<string, FaultCode>>,
  key: string | number | undefined,
): FaultCode | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
