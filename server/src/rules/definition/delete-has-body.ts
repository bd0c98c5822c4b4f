import { rule } from '../../engine/rule';

export default rule({
  id: 'delete-has-body',
  area: 'definition',
  severity: { verified: 'info', independent: 'info' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured on published connectors',
  messages: { body: 'A {verb} operation has a body; many servers and proxies drop it.' },
  visit: {
    operation(operation, report) {
      if (operation.verb !== 'delete' && operation.verb !== 'head') return;
      for (const { parameter, use } of operation.parameters)
        if (parameter.in === 'body')
          report('body', use.at, { values: { verb: operation.verb.toUpperCase() } });
    },
  },
});
