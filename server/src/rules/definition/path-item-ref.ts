import { rule } from '../../engine/rule';

export default rule({
  id: 'path-item-ref',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['PathItemRefNotSuppored'],
    policyCodes: [],
    message: "The '$ref' property in a path is not supported.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Not supported',
  messages: { ref: 'A path cannot be a $ref; its operations must stand here.' },
});
