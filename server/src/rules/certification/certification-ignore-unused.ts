import { ignoresOf } from '../../connector/certification';
import { remove, suggestion } from '../../engine/fix';
import { covers } from '../../engine/profile';
import { rule } from '../../engine/rule';

const files = ['definition', 'properties'] as const;

export default rule({
  id: 'certification-ignore-unused',
  area: 'certification',
  severity: { verified: 'info', independent: 'info' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'the format of certification.json, a file of this project',
  messages: { unused: 'Nothing is left for this to ignore: {rule} finds nothing there.' },
  visit: {
    outcome({ ran, findings }, report, connector) {
      const { certification, documents } = connector;
      /** While a file cannot be read, nothing is found in it. */
      const isUnread = files.some(kind => documents.has(kind) && !connector[kind]);
      if (!certification || isUnread) return;
      for (const { json, at } of ignoresOf(certification)) {
        const { rule: id, file, pointer } = json;
        if (typeof id !== 'string' || !ran.has(id)) continue;
        const ignore = {
          rule: id,
          ...(typeof file === 'string' ? { file } : {}),
          ...(typeof pointer === 'string' ? { pointer } : {}),
        };
        if (findings.some(finding => covers(ignore, finding))) continue;
        report('unused', at, {
          values: { rule: id },
          fixes: [suggestion('Remove the ignore', remove(at))],
          tags: ['unnecessary'],
        });
      }
    },
  },
});
