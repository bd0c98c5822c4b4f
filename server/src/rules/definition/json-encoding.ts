import { textAt } from '../../engine/finding';
import { safeFix } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'json-encoding',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'microsoft/PowerPlatformConnectors tools/paconn-cli; measured on published connectors',
  messages: {
    byteOrderMark: 'The file starts with a byte order mark; save it as UTF-8 without one.',
    utf16: 'The file is UTF-16; save it as UTF-8 without a byte order mark.',
    invalid: 'The bytes from here on are not UTF-8; save the file as UTF-8.',
  },
  fixable: true,
  visit: {
    document(document, report, _, kind) {
      if (kind !== 'definition' && kind !== 'properties') return;
      const { name, text, encoding, invalidAt } = document;
      if (invalidAt !== undefined) report('invalid', textAt(document, invalidAt, invalidAt + 1));
      if (encoding === 'utf-8') return;
      report(encoding === 'utf-8-bom' ? 'byteOrderMark' : 'utf16', textAt(document), {
        fixes:
          invalidAt === undefined
            ? [
                safeFix('Write the file as UTF-8 without a byte order mark', {
                  op: 'rewriteFile',
                  name,
                  text,
                }),
              ]
            : [],
      });
    },
  },
});
