import type { Values } from './text';
import { fill, safe } from './text';

export type LinkSeverity = 'error' | 'warning' | 'info';

interface LinkFindingText {
  readonly severity: LinkSeverity;
  /** What is wrong with the link. */
  readonly message: string;
  readonly nextStep: string;
}

const again = 'Make a new link to the package.';
const upload = 'Upload the package again and make a new link.';

/**
 * Everything that can be said about a link, as whole sentences (translatable by their text).
 * An error would make Partner Center or a reviewer refuse the link; a warning may, or is a risk.
 */
export const linkFindings = {
  // The text.
  'link-empty': {
    severity: 'error',
    message: 'There is no link.',
    nextStep: 'Paste the link to the package.',
  },
  'link-not-clean': {
    severity: 'error',
    message:
      'The link has blanks, quotes or brackets around it, at which Partner Center fails without a message.',
    nextStep: 'Remove everything before https and after the last character of the link.',
  },
  'link-broken': {
    severity: 'error',
    message: 'The link has a blank or a line break inside, or was copied with escaped signs (&amp;).',
    nextStep: 'Copy the link again, in one piece, from where it was made.',
  },
  'link-not-url': {
    severity: 'error',
    message: 'This is not a link.',
    nextStep: 'Paste the whole link, beginning with https://.',
  },
  'link-not-https': {
    severity: 'error',
    message: 'The link does not use https, so its signature could be read on the way.',
    nextStep: 'Make a link that allows https only.',
  },
  'link-emulator': {
    severity: 'warning',
    message: 'The link leads to an emulator on this machine, which Partner Center can not reach.',
    nextStep: 'Upload the package to a storage account in Azure for a real submission.',
  },
  'link-unsigned': {
    severity: 'error',
    message: 'The link has no signature (sig), so it is not a SAS link to a blob.',
    nextStep: 'In the Azure portal choose the blob, Generate SAS, and copy the Blob SAS URL.',
  },
  'link-without-blob': {
    severity: 'error',
    message: 'The link leads to a container or an account, not to the package in it.',
    nextStep: 'Make the link for the blob itself.',
  },
  'signature-incomplete': {
    severity: 'error',
    message: 'The signature of the link is damaged or incomplete.',
    nextStep: 'Copy the link again, in one piece, from where it was made.',
  },
  'version-missing': {
    severity: 'error',
    message: 'The link does not name the version of the service it was signed for (sv).',
    nextStep: again,
  },
  // What it allows.
  'account-sas': {
    severity: 'error',
    message: 'The link is signed for the whole storage account, far more than the package.',
    nextStep: 'Make a link for the blob only, with the permission Read.',
  },
  'container-sas': {
    severity: 'warning',
    message: 'The link opens every blob of its container, not only the package.',
    nextStep: 'Make a link for the blob only.',
  },
  'no-read': {
    severity: 'error',
    message: 'The link does not permit reading (its permissions are {permissions}).',
    nextStep: 'Make a link with the permission Read.',
  },
  'more-than-read': {
    severity: 'warning',
    message: 'The link permits more than reading (its permissions are {permissions}).',
    nextStep: 'Make a link with the permission Read only.',
  },
  'http-allowed': {
    severity: 'warning',
    message: 'The link may be used over http, where its signature could be read on the way.',
    nextStep: 'Make a link that allows https only.',
  },
  'address-restricted': {
    severity: 'error',
    message: 'The link works from the addresses {addresses} only, and those of Partner Center are not known.',
    nextStep: 'Make a link without allowed IP addresses.',
  },
  // How long it lives.
  'expiry-missing': {
    severity: 'error',
    message: 'The link has neither an end (se) nor a stored access policy (si).',
    nextStep: again,
  },
  'expiry-unreadable': {
    severity: 'error',
    message: 'The start or the end of the link is not a date.',
    nextStep: again,
  },
  'expiry-in-policy': {
    severity: 'info',
    message:
      'The end of the link is kept by the stored access policy {policy}, so it can not be read from the link.',
    nextStep: 'Make sure that the policy lasts for at least 15 days more.',
  },
  expired: {
    severity: 'error',
    message: 'The link ended on {date}.',
    nextStep: 'Renew the link, or make a new one.',
  },
  'not-started': {
    severity: 'error',
    message: 'The link does not work before {date}.',
    nextStep: 'Make a link that begins now.',
  },
  'expires-too-soon': {
    severity: 'error',
    message:
      'The link ends on {date} (full days left: {days}), and reviewers reject links with less than 4 days left.',
    nextStep: 'Renew the link, or make a new one that is valid for 30 days.',
  },
  'expires-soon': {
    severity: 'warning',
    message: 'The link ends on {date} (full days left: {days}); certification asks for at least 15 days.',
    nextStep: 'Renew the link, or make a new one that is valid for 30 days.',
  },
  'user-delegation': {
    severity: 'warning',
    message:
      'The link is signed with a sign-in (user delegation), so it lives 7 days at most; certification asks for 15.',
    nextStep: 'Make a link that is signed with the account key.',
  },
  'account-limits-life': {
    severity: 'warning',
    message:
      'A policy of the storage account limits links to {limit} days, and this one is valid for {days}.',
    nextStep: 'Ask the owner of the account to raise the limit, or choose another account.',
  },
  // What comes when it is followed.
  unreachable: {
    severity: 'error',
    message: 'The address {host} could not be reached ({answer}).',
    nextStep: 'Check the name of the account in the link and the network connection, then try again.',
  },
  refused: {
    severity: 'error',
    message: 'The storage service refuses the link: it was changed, has ended or was revoked ({answer}).',
    nextStep: again,
  },
  'refused-signature': {
    severity: 'error',
    message:
      'The storage service refuses the signature: the link was changed or the account key rotated ({answer}).',
    nextStep: again,
  },
  'refused-time': {
    severity: 'error',
    message: 'The storage service says that the link has ended or not begun ({answer}).',
    nextStep: 'Renew the link, or make a new one.',
  },
  'keys-forbidden': {
    severity: 'error',
    message: 'The storage account forbids links that are signed with its keys ({answer}).',
    nextStep:
      'Allow storage account key access in the Configuration of the account, or choose another account.',
  },
  'network-closed': {
    severity: 'error',
    message:
      'The firewall of the storage account refuses the request, and would refuse Partner Center ({answer}).',
    nextStep: 'Enable public network access from all networks for the account, or choose another one.',
  },
  'public-access-disabled': {
    severity: 'error',
    message: 'The storage account serves no blobs to requests without a signature ({answer}).',
    nextStep: 'Use a link with a signature; leave public access disabled.',
  },
  'package-gone': {
    severity: 'error',
    message: 'There is no package at the link any more ({answer}).',
    nextStep: upload,
  },
  busy: {
    severity: 'warning',
    message: 'The storage service is too busy to answer ({answer}).',
    nextStep: 'Check the link again in a few minutes.',
  },
  'answer-unexpected': {
    severity: 'error',
    message: 'The link answers {answer} instead of the package.',
    nextStep: 'Open the link in a private browser window to see what it leads to.',
  },
  'not-a-zip': {
    severity: 'error',
    message: 'The link does not lead to a zip file (content type {type}).',
    nextStep: 'Make the link for the package itself, not for a page that shows it.',
  },
  'length-differs': {
    severity: 'error',
    message: 'The link leads to a file of {length} bytes; the package has {expected}.',
    nextStep: upload,
  },
  'hash-differs': {
    severity: 'error',
    message: 'The link leads to a file with another content than the package.',
    nextStep: upload,
  },
} as const satisfies Record<string, LinkFindingText>;

export type LinkFindingId = keyof typeof linkFindings;

/** Something about a link that a person must know; made of sentences and values that hold no secret. */
export interface LinkFinding {
  readonly id: LinkFindingId;
  readonly severity: LinkSeverity;
  readonly message: string;
  readonly nextStep: string;
  readonly values: Values;
}

export function linkFinding(id: LinkFindingId, values: Values = {}): LinkFinding {
  const { severity, message, nextStep } = linkFindings[id];
  return {
    id,
    severity,
    message: fill(message, values),
    nextStep: fill(nextStep, values),
    values: safe(values),
  };
}
