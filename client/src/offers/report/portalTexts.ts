import * as l10n from '@vscode/l10n';

/** What the portal says about a package or a page, and what it means. */
interface PortalText {
  readonly pattern: RegExp;
  readonly policyCode?: string;
  readonly advice: string;
}

/** The portal's own messages on the Packages page; no validator id or policy code comes with them. */
const portalTexts = (): readonly PortalText[] => [
  {
    pattern: /solution package not found at root/i,
    policyCode: '5000.1.1.16',
    advice: l10n.t(
      'Put the solutions into PkgAssets of the package zip, and that zip beside intro.md into the outer zip.',
    ),
  },
  {
    pattern: /only one solution package zip should be present/i,
    policyCode: '5000.1.1.11',
    advice: l10n.t('Leave exactly one zip beside intro.md in the outer zip.'),
  },
  {
    pattern: /pkgassets'? folder (?:is )?missing/i,
    policyCode: '5000.1.1.12',
    advice: l10n.t('Put the solutions into a folder PkgAssets of the package zip.'),
  },
  {
    pattern: /this is not an oauth connector/i,
    advice: l10n.t(
      'Clear the OAuth check box on the Packages page: the connector in the package has no OAuth setting.',
    ),
  },
  {
    pattern: /\b41601\b/,
    advice: l10n.t('Paste the SAS link again without a blank before or after it.'),
  },
];

/** What is known of a message of the portal. */
export const portalText = (text: string): PortalText | undefined =>
  portalTexts().find(({ pattern }) => pattern.test(text));
