import { basename } from 'node:path';
import * as vscode from 'vscode';
import { judgeExpiry } from '../../azure/expiry';
import { formatDay, formatWhole, fromNow } from '../../ui/times';
import type { ConnectorNode } from '../connectorsView';
import { iconFor, type IconName } from '../icons';
import type { KnownPackage } from '../packagesModel';
import type { LinkRecord } from './record';

/** A row about the package of a connector: the package itself, or something known of it. */
export interface PackageNode {
  readonly kind: 'package';
  readonly part: 'package' | 'file' | 'content' | 'built' | 'verified' | 'link';
  readonly parent: ConnectorNode;
  readonly label: string;
  readonly description: string;
  readonly icon: IconName;
  /** One sentence a line. */
  readonly details: readonly string[];
  /** Words by which the manifest decides which buttons the row has. */
  readonly context: readonly string[];
  readonly children: readonly PackageNode[];
}

/** The row of a connector's package, with what is known of it below. */
export function packageNode(
  parent: ConnectorNode,
  known: KnownPackage | undefined,
  link: LinkRecord | undefined,
  now: string,
): PackageNode {
  if (!known)
    return {
      kind: 'package',
      part: 'package',
      parent,
      label: vscode.l10n.t('Package'),
      description: vscode.l10n.t('not built yet'),
      icon: 'package-missing',
      details: [vscode.l10n.t('What is submitted: intro.md and the exported solutions in one zip file.')],
      context: ['package', 'none', ...linkContext(link)],
      children: link ? [linkPart(parent, undefined, link, now)] : [],
    };
  const parts = [
    filePart(parent, known),
    contentPart(parent, known),
    builtPart(parent, known, now),
    verifiedPart(parent, known, now),
    linkPart(parent, known, link, now),
  ];
  const worst =
    parts.find(({ icon }) => icon === 'package-wrong') ?? parts.find(({ icon }) => icon === 'package-old');
  return {
    kind: 'package',
    part: 'package',
    parent,
    label: vscode.l10n.t('Package'),
    description: worst ? `${worst.label}: ${worst.description}` : summary(known, link),
    icon: worst?.icon ?? 'package',
    details: parts.map(({ label, description }) => `${label}: ${description}`),
    context: ['package', known.state, ...linkContext(link)],
    children: parts,
  };
}

/** How a row is drawn. */
export function packageItem(node: PackageNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    node.label,
    node.children.length > 0
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${node.parent.connector.uri}#${node.part}`;
  item.description = node.description;
  item.iconPath = iconFor(node.icon);
  item.contextValue = node.context.join(' ');
  item.tooltip = [`${node.label}: ${node.description}`, ...node.details].join('\n');
  item.accessibilityInformation = { label: `${node.label}, ${node.description}` };
  return item;
}

const summary = ({ size }: KnownPackage, link: LinkRecord | undefined): string =>
  [
    formatSize(size),
    link ? vscode.l10n.t('link until {0}', formatDay(link.expiresOn)) : vscode.l10n.t('not uploaded'),
  ].join(' · ');

type Part = Omit<PackageNode, 'kind' | 'parent' | 'children'>;
const row = (parent: ConnectorNode, part: Part): PackageNode => ({
  kind: 'package',
  parent,
  children: [],
  ...part,
});

function filePart(parent: ConnectorNode, { path, state }: KnownPackage): PackageNode {
  const description = {
    present: basename(path),
    changed: vscode.l10n.t('{0} was changed since: verify or build it again', basename(path)),
    missing: vscode.l10n.t('{0} is gone: build it again', basename(path)),
  }[state];
  return row(parent, {
    part: 'file',
    label: vscode.l10n.t('File'),
    description,
    icon: state === 'present' ? 'package-file' : 'package-old',
    details: [path],
    context: ['packageFile', state],
  });
}

function contentPart(parent: ConnectorNode, { size, sha256 }: KnownPackage): PackageNode {
  return row(parent, {
    part: 'content',
    label: vscode.l10n.t('Content'),
    description: `${formatSize(size)} · SHA-256 ${sha256.slice(0, 8)}…`,
    icon: 'package-content',
    details: [vscode.l10n.t('{0} bytes', size), `SHA-256 ${sha256}`],
    context: ['packageContent'],
  });
}

function builtPart(parent: ConnectorNode, { changed, commit }: KnownPackage, now: string): PackageNode {
  const of = commit
    ? commit.isClean
      ? vscode.l10n.t('of commit {0}', commit.id.slice(0, 8))
      : vscode.l10n.t('of commit {0} and changes that are not committed', commit.id.slice(0, 8))
    : vscode.l10n.t('no commit known');
  return row(parent, {
    part: 'built',
    label: vscode.l10n.t('Built'),
    description: `${fromNow(changed, now)} · ${of}`,
    icon: 'package-built',
    details: [formatWhole(changed), ...(commit ? [commit.id] : [])],
    context: ['packageBuilt'],
  });
}

function verifiedPart(parent: ConnectorNode, { verified, state }: KnownPackage, now: string): PackageNode {
  const { at, errors, warnings } = verified;
  const isOld = state === 'changed';
  return row(parent, {
    part: 'verified',
    label: vscode.l10n.t('Verified'),
    description: isOld
      ? vscode.l10n.t('not since it was changed')
      : errors + warnings === 0
        ? vscode.l10n.t('{0} · nothing found', fromNow(at, now))
        : vscode.l10n.t('{0} · {1} blocking, {2} advisory', fromNow(at, now), errors, warnings),
    icon: isOld ? 'package-old' : errors > 0 ? 'package-wrong' : 'package-verified',
    details: [formatWhole(at)],
    context: ['packageVerified'],
  });
}

function linkPart(
  parent: ConnectorNode,
  known: KnownPackage | undefined,
  link: LinkRecord | undefined,
  now: string,
): PackageNode {
  const isOther = link !== undefined && known !== undefined && link.sha256 !== known.sha256;
  return row(parent, {
    part: 'link',
    label: vscode.l10n.t('Link'),
    description: isOther
      ? vscode.l10n.t('leads to another package: upload this one')
      : link
        ? linkText(link, now)
        : vscode.l10n.t('none: upload the package'),
    icon: isOther ? 'package-old' : link ? linkIcon(link, now) : 'package-no-link',
    details: link ? linkDetails(link) : [],
    context: ['packageLink', ...linkContext(link)],
  });
}

const linkDetails = ({ expiresOn, place }: LinkRecord): readonly string[] => [
  vscode.l10n.t('Valid until {0}', formatWhole(expiresOn)),
  ...(place ? [vscode.l10n.t('Container {0} of storage account {1}', place.container, place.account)] : []),
];

const linkContext = (link: LinkRecord | undefined): readonly string[] =>
  link ? ['hasLink', ...(link.place ? ['ours'] : [])] : [];

function linkText(link: LinkRecord, now: string): string {
  const day = formatDay(link.expiresOn);
  switch (judge(link, now)?.id) {
    case 'expired':
      return vscode.l10n.t('ended on {0}: renew it', day);
    case 'expires-too-soon':
      return vscode.l10n.t('valid until {0}, and reviewers refuse less than 4 days: renew it', day);
    case 'expires-soon':
      return vscode.l10n.t('valid until {0}, and certification asks for 15 days: renew it', day);
    default:
      return vscode.l10n.t('valid until {0}', day);
  }
}

const judge = ({ expiresOn }: LinkRecord, now: string) => judgeExpiry(new Date(expiresOn), new Date(now));

function linkIcon(link: LinkRecord, now: string): IconName {
  const judged = judge(link, now);
  if (!judged) return 'package-link';
  return judged.severity === 'warning' ? 'package-old' : 'package-wrong';
}

const kilobyte = 1000;

/** "12.3 kB", in the person's language. */
export function formatSize(bytes: number): string {
  const [value, unit] =
    bytes < kilobyte ** 2 ? [bytes / kilobyte, 'kilobyte'] : [bytes / kilobyte ** 2, 'megabyte'];
  return new Intl.NumberFormat(vscode.env.language, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}
