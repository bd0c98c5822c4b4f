import assert from 'node:assert/strict';
import { scenario } from '../scenario';

const offers = 'Offres';
const name = 'Contoso Invoices';

/** What a person who reads French sees on the way to a preview. */
export default scenario({
  title: 'Une offre en mode guidé, en français',
  open: 'contoso-invoices',
  locale: 'fr',
  steps: {
    'follows an offer': async workbench => {
      await workbench.openContainer('Connector Certification');
      await workbench.view(offers).getByText('Suivre une offre').waitFor();
      await workbench.runCommand('Connector: Suivre une offre');
      await workbench.pick('Guidé');
      await workbench.answer("Nom de l'offre", name);
      const rows = await workbench.treeItems(offers, 'pas encore créée');
      await workbench.screenshot('french-1');
      const english = /\b(?:you|Done|Now|Not yet|of \d|checked|Missing|Ready|reported)\b/;
      assert.deepEqual(
        rows.filter(row => english.test(row)),
        [],
      );
    },

    'reports a preview': async workbench => {
      await workbench.runCommand("Connector: Enregistrer l'état d'une offre");
      await workbench.offered('Draft');
      await workbench.screenshot('french-2-status');
      await workbench.pickTyped('Preview');
      await workbench.screenshot('french-3-when');
      await workbench.pick("À l'instant");
      const rows = await workbench.treeItems(offers, 'estimation');
      assert.match(rows.join('\n'), /signalé par vous/);
      await workbench.screenshot('french-4-preview');
    },
  },
});
