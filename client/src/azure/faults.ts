import type { Values } from './text';
import { fill, safe } from './text';

interface FaultText {
  /** What failed. */
  readonly message: string;
  /** Why; `{answer}` is the status and code that came back. */
  readonly cause: string;
  /** What to do now. */
  readonly nextStep: string;
}

/**
 * Everything that can go wrong between here and Azure, as whole sentences (translatable by their text).
 * Placeholders: account, container, blob, answer, host, part, days, limit, detail.
 */
export const faults = {
  // What the person typed.
  'connection-string-invalid': {
    message: 'The connection string can not be read.',
    cause: 'It has no usable part {part}.',
    nextStep: 'Copy the whole connection string from the Azure portal: the storage account, Access keys.',
  },
  'key-needed': {
    message: 'The connection string holds a shared access signature, not an account key.',
    cause: 'Only an account key can sign a link that lives long enough for certification.',
    nextStep:
      'Use the connection string under Access keys, or upload the package yourself and paste its link.',
  },
  'account-name-invalid': {
    message: 'This is not a storage account name.',
    cause: 'Storage account names have 3 to 24 characters, small letters and digits only.',
    nextStep: 'Enter the name as the Azure portal shows it, without address or key.',
  },
  'key-invalid': {
    message: 'This is not an account key.',
    cause: 'An account key is a base64 text, usually of 88 characters that end with ==.',
    nextStep: 'Copy key1 or key2 from the Azure portal: the storage account, Access keys.',
  },
  'endpoint-insecure': {
    message: 'The address {host} is not safe to send a secret to.',
    cause: 'Keys, tokens and packages travel over https only; http is for an emulator on this machine.',
    nextStep: 'Use the https address of the storage account.',
  },
  'container-name-invalid': {
    message: 'Azure can not have a container of the name {container}.',
    cause: 'Container names have 3 to 63 characters: small letters, digits and single hyphens between them.',
    nextStep: 'Choose another container name, such as certification.',
  },
  'not-a-zip': {
    message: 'The package is not a zip file, so it was not uploaded.',
    cause: 'It does not begin with the signature of a zip entry.',
    nextStep: 'Build the package again, then upload it.',
  },
  // The account refuses.
  'wrong-key': {
    message: 'Storage account {account} does not accept the key.',
    cause: 'The key is not one of the two current keys of the account; it may have been rotated ({answer}).',
    nextStep:
      'Copy the current key from the Azure portal (the storage account, Access keys) and enter it again.',
  },
  'clock-skew': {
    message: 'Storage account {account} refuses the request because the clock of this machine is off.',
    cause: 'The clock differs by {detail} minutes from the one of the service, which allows 15 ({answer}).',
    nextStep: 'Set date and time of this machine automatically, then try again.',
  },
  'shared-key-forbidden': {
    message: 'Storage account {account} forbids access with account keys.',
    cause:
      'Its setting "Allow storage account key access" is off; without a key a link (user delegation) lives 7 days at most, and certification asks for 15 ({answer}).',
    nextStep: 'Allow key access in the Configuration of the account, or choose another storage account.',
  },
  'network-rules': {
    message: 'Storage account {account} does not let this network in.',
    cause:
      'Its firewall or private endpoint refuses the request, and would refuse Partner Center too ({answer}).',
    nextStep: 'Enable public network access from all networks for the account, or choose another one.',
  },
  'public-access-disabled': {
    message: 'Storage account {account} does not serve blobs to requests without a signature.',
    cause: 'Public access to blobs is disabled, and the request carried no signature ({answer}).',
    nextStep: 'Use a link with a signature; leave public access disabled.',
  },
  'not-permitted': {
    message: 'Storage account {account} does not permit this.',
    cause: 'The service refused the request ({answer}).',
    nextStep: 'Use an account key, which permits everything that is needed here.',
  },
  'account-disabled': {
    message: 'Storage account {account} is disabled.',
    cause: 'The subscription may have ended or the account may be blocked ({answer}).',
    nextStep: 'Enable it in the Azure portal, or choose another storage account.',
  },
  'account-locked': {
    message: 'The keys of storage account {account} can not be read because the account is locked.',
    cause:
      'A read-only lock on the account, its resource group or subscription blocks listing keys ({answer}).',
    nextStep: 'Ask the owner to remove the lock, or enter a key or connection string.',
  },
  'account-missing': {
    message: 'Azure does not know the storage account {account} in this subscription.',
    cause: 'Subscription, resource group or account name do not fit together ({answer}).',
    nextStep: 'Choose the storage account from the list again.',
  },
  'role-missing': {
    message: 'Your sign-in may not read the keys of storage account {account}.',
    cause: 'The role lacks the action Microsoft.Storage/storageAccounts/listKeys/action ({answer}).',
    nextStep: 'Ask the owner for the role Storage Account Key Operator, or enter a key or connection string.',
  },
  'sign-in-expired': {
    message: 'Azure does not accept the sign-in any more.',
    cause: 'The token has expired or is meant for another tenant ({answer}).',
    nextStep: 'Sign in to Azure again.',
  },
  // Containers and blobs.
  'container-missing': {
    message: 'The container {container} does not exist in storage account {account}.',
    cause: 'It was deleted, never made, or its making was not asked for ({answer}).',
    nextStep: 'Upload the package again and let the container be made, or choose another container.',
  },
  'container-not-allowed': {
    message: 'The container {container} does not exist and can not be made in storage account {account}.',
    cause: 'The service refused to make it ({answer}).',
    nextStep: 'Have the container made by the owner of the account, or choose one that exists.',
  },
  'container-being-deleted': {
    message: 'The container {container} is just being deleted.',
    cause: 'Azure frees the name of a deleted container after half a minute or more ({answer}).',
    nextStep: 'Try again in a minute, or choose another container.',
  },
  'container-public': {
    message: 'The container {container} lets everybody read its blobs, so a link to it could not be revoked.',
    cause: 'Its access level is not Private.',
    nextStep: 'Set the access level of the container to Private, or choose another container.',
  },
  'blob-missing': {
    message: 'The package is not in container {container} any more.',
    cause: 'The blob {blob} was deleted or never completed ({answer}).',
    nextStep: 'Upload the package again, then make a new link.',
  },
  'blob-locked': {
    message: 'The blob {blob} can not be written.',
    cause: 'A lease, a legal hold or an immutability policy protects it ({answer}).',
    nextStep: 'Choose a container without such a policy.',
  },
  'upload-damaged': {
    message: 'The package did not arrive unharmed, so it was not kept.',
    cause: 'What the service received has another length or hash than the package ({answer}).',
    nextStep: 'Upload the package again; if it happens twice, try another network.',
  },
  'upload-conflict': {
    message: 'Something else is writing the same package to container {container}.',
    cause: 'The blob {blob} changed while the upload was being completed ({answer}).',
    nextStep: 'Wait until the other upload has ended, then try again.',
  },
  // Links.
  'link-too-short': {
    message: 'A link that lives {days} days is too short for certification.',
    cause:
      'Reviewers reject links with less than {limit} days left, and reviews start days after the submission.',
    nextStep: 'Make the link valid for 30 days.',
  },
  'link-gone': {
    message: 'There is no link to this package that could be renewed.',
    cause: 'The link was revoked, or it was not made here.',
    nextStep: 'Make a new link and paste it into Partner Center.',
  },
  'policies-full': {
    message: 'The container {container} can not hold another link.',
    cause: 'Azure allows 5 stored access policies in a container, and every link needs one.',
    nextStep: 'Revoke the links of older packages, or choose another container.',
  },
  'policies-busy': {
    message: 'The links of container {container} are being changed by something else.',
    cause: 'The stored access policies changed each time between reading and writing ({answer}).',
    nextStep: 'Try again in a moment.',
  },
  // On the way.
  'host-not-found': {
    message: 'The address {host} was not found.',
    cause: 'There is no storage account of that name, or this machine is offline ({answer}).',
    nextStep: 'Check the account name and the network connection, then try again.',
  },
  'no-network': {
    message: 'There is no connection to {host}.',
    cause: 'The network, a firewall or a proxy does not let the connection through ({answer}).',
    nextStep: 'Check the network and proxy settings, then try again.',
  },
  'connection-lost': {
    message: 'The connection to {host} was lost.',
    cause: 'It ended before the service had answered, also after several tries ({answer}).',
    nextStep: 'Upload again; what has arrived is not sent a second time.',
  },
  'connection-stalled': {
    message: 'The connection to {host} has stalled.',
    cause: 'Nothing was completed within {limit} seconds.',
    nextStep: 'Upload again; what has arrived is not sent a second time.',
  },
  'certificate-refused': {
    message: 'The certificate of {host} is not trusted on this machine.',
    cause: 'A proxy that opens https connections may stand between, or the clock is off ({answer}).',
    nextStep: 'Install the root certificate of your organisation, or use another network.',
  },
  'proxy-refused': {
    message: 'The proxy wants a sign-in before it lets {host} through.',
    cause: 'The proxy answered in place of Azure ({answer}).',
    nextStep: 'Set up the proxy in the settings of the editor (http.proxy), then try again.',
  },
  throttled: {
    message: 'Azure asks for a pause.',
    cause: 'Too many requests reached {host} in a short time, also after several tries ({answer}).',
    nextStep: 'Try again in a few minutes; what has arrived is not sent a second time.',
  },
  'service-trouble': {
    message: 'Azure has a problem of its own.',
    cause: 'The service at {host} failed, also after several tries ({answer}).',
    nextStep: 'Try again later; status.azure.com tells about outages.',
  },
  'unexpected-answer': {
    message: 'Azure gave an answer that is not understood.',
    cause: '{host} answered {answer}.',
    nextStep: 'Try again; if it stays, report the answer as an issue.',
  },
  'unexpected-error': {
    message: 'Something unforeseen happened while talking to Azure.',
    cause: '{detail}',
    nextStep: 'Try again; if it stays, report it as an issue.',
  },
  cancelled: {
    message: 'Cancelled.',
    cause: 'It was cancelled by you.',
    nextStep: 'Start again when you like; what has arrived is not sent a second time.',
  },
} as const satisfies Record<string, FaultText>;

export type FaultCode = keyof typeof faults;

/**
 * The one kind of error that leaves this folder. Its texts are made from the table and from values that are not
 * secret; nothing of the request, its address or its headers comes along.
 */
export class AzureError extends Error {
  override readonly name = 'AzureError';
  override readonly cause: string;
  readonly nextStep: string;
  /** For the placeholders of the table's sentences. */
  readonly values: Values;

  constructor(
    readonly code: FaultCode,
    values: Values = {},
  ) {
    super(fill(faults[code].message, values));
    this.cause = fill(faults[code].cause, values);
    this.nextStep = fill(faults[code].nextStep, values);
    this.values = safe(values);
  }
}
