import type { ScriptClass } from '../../connector/script';
import { entryClass } from '../../connector/scriptEntry';
import type { Document } from '../../connector/document';
import { textAt, type Edit, type Fix } from '../../engine/finding';
import { suggestion } from '../../engine/fix';
import { rule } from '../../engine/rule';

export default rule({
  id: 'script-class',
  area: 'script',
  severity: { verified: 'error', independent: 'error' },
  microsoft: { validatorIds: [], policyCodes: [] },
  source: 'https://learn.microsoft.com/connectors/custom-connectors/write-code § Script class',
  messages: { missing: 'The script has no class Script that is based on ScriptBase; nothing in it can run.' },
  visit: {
    script(script, report) {
      if (entryClass(script)) return;
      report('missing', textAt(script.document), { fixes: fixesFor(script.classes, script.document) });
    },
  },
});

/** Renames a class that is based on ScriptBase, or bases one that has the name. */
function fixesFor(classes: readonly ScriptClass[], document: Document): Fix[] {
  const based = classes.find(({ bases }) => /(?:^|\.)ScriptBase$/.test(bases[0]?.text ?? ''));
  if (based) {
    const { name, uses = [name] } = based;
    const edits = uses.map(({ start, end }): Edit => ({ op: 'text', document, start, end, text: 'Script' }));
    return [suggestion('Rename the class "{name}" to Script', edits, { name: name.text })];
  }
  const named = classes.find(({ name }) => name.text === 'Script');
  if (!named) return [];
  const [base] = named.bases;
  const at = base?.start ?? named.name.end;
  const text = base ? 'ScriptBase, ' : ' : ScriptBase';
  return [suggestion('Base the class on ScriptBase', { op: 'text', document, start: at, end: at, text })];
}
