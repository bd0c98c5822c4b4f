import { rule } from '../../engine/rule';

export default rule({
  id: 'plugin-info-extensions',
  aliases: ['plugin-keywords', 'plugin-published-to-copilots'],
  area: 'plugin',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors; Copilot for Sales sample',
  messages: {
    keywords: 'The keywords have to be a text, or a list of texts of which none is empty.',
    copilots: 'The copilots have to be a list of objects, each with "AICopilot-enabled" and "AICopilotName".',
  },
  onFailure: () => ({}),
});
