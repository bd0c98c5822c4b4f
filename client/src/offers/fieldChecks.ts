import * as l10n from '@vscode/l10n';
import { linkDays } from '../../../server/src/vocabulary/linkDays';
import { categories } from '../../../server/src/vocabulary/names';
import type { PackageState } from './fields';
import { linkState } from './packageLink';
import type { Instant } from './snapshot';

/** Why a field of the offer would not be accepted, or should be looked at. */
export interface FieldProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** Those of connector metadata, which publishers use in the portal as well; its own list is not published. */
export const defaultCategories: readonly string[] = [...categories].sort();

const limits = { categories: 3, name: 120, comfortableName: 50 } as const;

const error = (code: string, message: string): FieldProblem => ({ code, severity: 'error', message });
const warning = (code: string, message: string): FieldProblem => ({ code, severity: 'warning', message });
const info = (code: string, message: string): FieldProblem => ({ code, severity: 'info', message });

/** Name: its length is not documented; other APIs of Partner Center allow 120 characters. */
export function checkName(name: string, title: string | undefined): readonly FieldProblem[] {
  const length = name.length;
  return [
    ...(length > limits.name
      ? [
          error(
            'name-length',
            l10n.t('The name has {length} characters; use at most {max}.', { length, max: limits.name }),
          ),
        ]
      : length > limits.comfortableName
        ? [
            warning(
              'name-length',
              l10n.t('The name has {length} characters; Partner Center may refuse more than {max}.', {
                length,
                max: limits.comfortableName,
              }),
            ),
          ]
        : []),
    ...(title !== undefined && !name.toLowerCase().includes(title.toLowerCase())
      ? [
          info(
            'name-without-title',
            l10n.t('Microsoft recommends that the name contains the name of the connector, "{title}".', {
              title,
            }),
          ),
        ]
      : []),
  ];
}

/** A link that Partner Center takes: absolute and https. */
export function checkLink(link: string): readonly FieldProblem[] {
  if (link !== link.trim()) {
    return [error('link-blank', l10n.t('The link begins or ends with a blank; remove it.'))];
  }
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url === undefined || !url.hostname.includes('.')) {
    return [
      error(
        'link-invalid',
        l10n.t('"{link}" is not a complete link; write it with https:// and a host.', { link }),
      ),
    ];
  }
  if (url.protocol !== 'https:') {
    return [error('link-not-https', l10n.t('"{link}" does not begin with https://.', { link }))];
  }
  return [];
}

/** At most three categories; free text is accepted since the portal's own list is not published. */
export function checkCategories(
  chosen: readonly string[],
  known: readonly string[],
): readonly FieldProblem[] {
  const repeated = chosen.find((category, index) => chosen.indexOf(category) !== index);
  const foreign = chosen.filter(category => !known.includes(category));
  return [
    ...(chosen.length > limits.categories
      ? [
          error(
            'categories-too-many',
            l10n.t('{count} categories are chosen; at most {max} are allowed.', {
              count: chosen.length,
              max: limits.categories,
            }),
          ),
        ]
      : []),
    ...(repeated !== undefined
      ? [
          error(
            'category-repeated',
            l10n.t('The category "{category}" is chosen twice.', { category: repeated }),
          ),
        ]
      : []),
    ...foreign.map(category =>
      info(
        'category-unknown',
        l10n.t('"{category}" is not in the list of categories; see whether the portal has it.', { category }),
      ),
    ),
  ];
}

/** HideKey: lower-case letters and digits. */
export function checkHideKey(key: string): readonly FieldProblem[] {
  if (!/^[a-z\d]+$/.test(key)) {
    return [
      error('hide-key-invalid', l10n.t('"{key}" may hold lower-case letters and digits only.', { key })),
    ];
  }
  return [
    info(
      'hide-key-set',
      l10n.t('With a HideKey the offer is hidden and Microsoft makes no reference page for it.'),
    ),
  ];
}

export const checkMail = (mail: string): readonly FieldProblem[] =>
  /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(mail)
    ? []
    : [error('mail-invalid', l10n.t('"{mail}" is not an e-mail address.', { mail }))];

/** The uploaded package: how long its link works, and whether it is the package of now. */
export function checkPackage(
  { sha256, linkExpires }: PackageState,
  localSha256: string | undefined,
  now: Instant,
): readonly FieldProblem[] {
  const stale =
    localSha256 !== undefined && localSha256.toLowerCase() !== sha256.toLowerCase()
      ? [warning('package-changed', l10n.t('The package was built again after the upload; upload it again.'))]
      : [];
  const state = linkState(linkExpires, now);
  if (state === 'expired')
    return [error('link-expired', l10n.t('The link of the package has expired; renew it.')), ...stale];
  if (state === 'refused') {
    return [
      error(
        'link-refused',
        l10n.t(
          'The link of the package works for less than {days} days, which Microsoft refuses; renew it.',
          {
            days: linkDays.least,
          },
        ),
      ),
      ...stale,
    ];
  }
  if (state === 'short') {
    return [
      warning(
        'link-short',
        l10n.t(
          'The link of the package works for less than the {days} days that Microsoft wants; renew it.',
          {
            days: linkDays.wanted,
          },
        ),
      ),
      ...stale,
    ];
  }
  return stale;
}

/** The offer's page as the author stored it, if it is one of Partner Center. */
export function portalUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname === 'partner.microsoft.com' ? url : undefined;
}
