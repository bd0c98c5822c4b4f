import type { FileKind } from '../../connector/files';
import { textAt } from '../../engine/finding';
import { rules, type Rule } from '../../engine/rule';
import { syntaxDetails, syntaxMessages } from '../../engine/syntaxFaults';

interface Row extends Pick<Rule, 'id' | 'area' | 'severity' | 'microsoft' | 'source'> {
  readonly file: FileKind;
}

const rows: readonly Row[] = [
  {
    id: 'definition-valid-json',
    area: 'definition',
    severity: { verified: 'error', independent: 'error' },
    microsoft: {
      validatorIds: [],
      policyCodes: ['5000.2.6.2'],
      message: 'Swagger json should be properly structured and complete, and adhere to Open API 2.0',
    },
    source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/validate.py',
    file: 'definition',
  },
  {
    id: 'props-valid-json',
    area: 'properties',
    severity: { verified: 'error', independent: 'error' },
    microsoft: { validatorIds: [], policyCodes: [] },
    source: 'microsoft/PowerPlatformConnectors@8bff86e tools/paconn-cli/paconn/operations/upsert.py',
    file: 'properties',
  },
];

export default rules(rows, ({ file, ...facts }) => ({
  ...facts,
  messages: syntaxMessages,
  fixable: true,
  visit: {
    document(document, report, _, kind) {
      if (kind !== file) return;
      for (const fault of document.json.faults)
        report(fault.kind, textAt(document, fault.start, fault.end), syntaxDetails(document, fault));
    },
  },
}));
