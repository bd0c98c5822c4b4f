import { rule } from '../../engine/rule';
import { textAt } from '../../engine/finding';
import { documentOf } from '../../packaging/archive';
import { contentsOf } from '../../packaging/package';
import { findSecrets, isText } from '../../packaging/secrets';

export default rule({
  id: 'package-secret',
  area: 'package',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'measured on published connectors',
  messages: {
    clientSecret:
      'A client secret is in the package; take it out, revoke it and enter a new one in Partner Center.',
    privateKey: 'A private key is in the package; take it out and replace it where it is used.',
    signature: 'A shared access signature is in the package; take it out and revoke it.',
    accountKey: 'The key of an account is in the package; take it out and make a new one.',
    token: 'An access token is in the package; take it out and revoke it.',
    namedSecret: 'A password or key is in the package; take it out and replace it where it is used.',
  },
  when: 'package',
  visit: {
    package(pkg, report) {
      for (const file of contentsOf(pkg)) {
        if (!isText(file.bytes)) continue;
        const document = documentOf(file);
        for (const { kind, start, end } of findSecrets(document.text))
          report(kind, textAt(document, start, end));
      }
    },
  },
});
