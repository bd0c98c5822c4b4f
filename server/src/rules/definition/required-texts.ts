import type { Kind } from '../../connector/grammar';
import type { Node } from '../../connector/place';
import { insertOrSet, suggestion } from '../../engine/fix';
import { rules, type Report, type Rule } from '../../engine/rule';
import { isMissing } from '../../engine/words';

interface Row extends Pick<Rule, 'id' | 'severity' | 'microsoft' | 'source'> {
  readonly kind: Extract<Kind, 'info' | 'contact'>;
  readonly key: string;
  readonly message: string;
}

const rows: readonly Row[] = [
  {
    id: 'title-required',
    severity: { verified: 'error', independent: 'error' },
    microsoft: { validatorIds: ['RequiredPropertyMissing', 'RequiredValueEmpty'], policyCodes: [] },
    source:
      'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Give your connector a title',
    kind: 'info',
    key: 'title',
    message: 'The connector has no title; it is the name that makers see.',
  },
  {
    id: 'description-required',
    severity: { verified: 'error', independent: 'error' },
    microsoft: {
      validatorIds: ['RequiredPropertyMissing'],
      policyCodes: [],
      message: "The 'description' property is required. ValuePath: /info",
    },
    source:
      'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 2 Write a description; microsoft/PowerPlatformConnectors#3841',
    kind: 'info',
    key: 'description',
    message: 'The connector has no description; certification needs one of 30 to 500 characters.',
  },
  {
    id: 'contact-name',
    severity: { verified: 'error', independent: 'error' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b',
    kind: 'contact',
    key: 'name',
    message: 'The contact has no name; certification needs the name of the support team.',
  },
  {
    id: 'contact-email',
    severity: { verified: 'warning', independent: 'warning' },
    microsoft: { validatorIds: [], policyCodes: ['5000.3.1.4'] },
    source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b',
    kind: 'contact',
    key: 'email',
    message: 'The contact has no e-mail address; certification needs one for support.',
  },
  {
    id: 'contact-url',
    severity: { verified: 'info', independent: 'info' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3b',
    kind: 'contact',
    key: 'url',
    message: 'The contact has no URL; name the support page.',
  },
];

export default rules(rows, ({ kind, key, message, ...facts }) => ({
  ...facts,
  area: 'definition',
  messages: { missing: message },
  visit: {
    [kind](node: Node, report: Report<'missing'>) {
      const isAbsentInfo = kind === 'info' && Object.keys(node.json).length === 0;
      if (isAbsentInfo || !isMissing(node.json[key])) return;
      report('missing', node.at, {
        fixes: [suggestion('Insert "{key}" to be filled in', insertOrSet(node, key, ''), { key })],
      });
    },
  },
}));
