import { rule } from '../../engine/rule';
import type { Member, Report } from '../../engine/rule';

export default rule({
  id: 'publisher-ascii',
  aliases: ['publisher-alphanumeric'],
  area: 'properties',
  severity: { verified: 'off', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source:
    'microsoft/PowerPlatformConnectors reviews; https://learn.microsoft.com/connectors/custom-connectors/certification-submission § Step 3a',
  messages: {
    nonAscii:
      'The {key} "{value}" has the character {character}; reviewers want plain English letters and signs.',
  },
  visit: { member: { publisher: check, stackOwner: check } },
});

function check({ kind, key, value, at }: Member, report: Report<'nonAscii'>): void {
  if (kind !== 'properties' || typeof value !== 'string') return;
  const character = /[^\x20-\x7e]/u.exec(value)?.[0];
  if (character !== undefined) report('nonAscii', at, { values: { key, value, character } });
}
