import { safeFix, set } from '../../engine/fix';
import { rules, type Rule } from '../../engine/rule';

interface Row extends Pick<Rule, 'id' | 'severity' | 'microsoft' | 'source'> {
  readonly message: string;
  readonly fix: string;
  readonly change: (basePath: string) => string;
}

const rows: readonly Row[] = [
  {
    id: 'basepath-leading-slash',
    severity: { verified: 'error', independent: 'error' },
    microsoft: {
      validatorIds: ['BasePathNotValid'],
      policyCodes: [],
      message: "The 'basePath' property, if present, must start with a '/' character.",
    },
    source:
      'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
    message: 'The base path "{value}" must start with "/".',
    fix: 'Put "/" before it',
    change: basePath => `/${basePath}`,
  },
  {
    id: 'basepath-trailing-slash',
    severity: { verified: 'off', independent: 'off' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'measured on published connectors',
    message: 'The base path "{value}" ends with "/"; paths start with one already.',
    fix: 'Remove the "/" at the end',
    change: basePath => basePath.replace(/\/+$/, '') || '/',
  },
];

export default rules(rows, ({ message, fix, change, ...facts }) => ({
  ...facts,
  area: 'definition',
  messages: { slash: message },
  fixable: true,
  onFailure: ({ value, at }) => ({
    fixes: typeof value === 'string' ? [safeFix(fix, set(at, change(value)))] : [],
  }),
}));
