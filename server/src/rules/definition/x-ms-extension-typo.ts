import { rename, safeFix } from '../../engine/fix';
import { meantExtensions } from '../../engine/extensionKeys';
import { keyAt } from '../../engine/finding';
import { rule } from '../../engine/rule';

export default rule({
  id: 'x-ms-extension-typo',
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: [],
    policyCodes: [],
  },
  source: 'measured over microsoft/PowerPlatformConnectors@8bff86e',
  messages: { misspelt: 'No extension is called "{key}", so it is ignored; the nearest is "{meant}".' },
  fixable: true,
  visit: {
    extension({ key, at, owner }, report, { definition }) {
      const [meant, ...others] = at.document === definition?.document ? meantExtensions(key) : [];
      if (meant === undefined) return;
      const renamable = others.length === 0 && !Object.hasOwn(owner.json, meant);
      report('misspelt', keyAt(at), {
        values: { key, meant },
        fixes: renamable ? [safeFix('Rename to "{meant}"', rename(at, meant), { meant })] : [],
      });
    },
  },
});
