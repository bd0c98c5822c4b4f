import { rootPlace } from '../../connector/place';
import { rule } from '../../engine/rule';

export default rule({
  id: 'update-folder-renamed',
  area: 'update',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'certification-policy-errors (public transcript of Jan 2026)',
  when: 'update',
  messages: {
    renamed: 'The folder was called "{before}" and is called "{now}" now; an update stays in its folder.',
  },
  visit: {
    connector({ folder, baseline, documents }, report) {
      if (!baseline) return;
      const [before, now] = [nameOf(baseline.folder), nameOf(folder)];
      const document = documents.get('definition') ?? documents.get('properties');
      if (!document || before === '' || now === '' || before === now) return;
      report('renamed', rootPlace(document), { values: { before, now } });
    },
  },
});

function nameOf(folder: string): string {
  return (
    folder
      .split(/[\\/]/)
      .filter(part => part !== '')
      .at(-1) ?? ''
  );
}
