import assert from 'node:assert/strict';
import { scenario } from '../scenario';

const definition = 'apiDefinition.swagger.json';
const rule = 'path-parameter-required';
/** Where the rule reports: the parameter that lacks the property. */
const fault = '{\n            "name": "ticketId"';
const message = 'The path parameter ticketId must have "required": true.';

export default scenario({
  title: 'A connector with faults',
  open: 'fabrikam-tickets',
  steps: {
    'underlines a fault in the editor': async workbench => {
      await workbench.openFile(definition);
      await workbench.squiggles('error').first().waitFor();
      await workbench.screenshot('faulty-editor');
    },

    'explains it under the mouse': async workbench => {
      const text = await workbench.hover(...workbench.placeOf(definition, fault));
      assert.ok(text.includes(message), text);
      assert.ok(text.includes(rule), text);
      await workbench.screenshot('faulty-hover');
    },

    'lists it in Problems, with those of the properties': async workbench => {
      const problems = await workbench.problems(message);
      const [line] = workbench.placeOf(definition, fault);
      assert.ok(
        problems.some(row => row.startsWith(`Error: ${message} at line ${line} `)),
        problems.join('\n'),
      );
      assert.ok(
        problems.some(row => row.includes('apiProperties.json')),
        problems.join('\n'),
      );
      await workbench.screenshot('faulty-problems');
    },

    'shows in the side bar how far the connector is': async workbench => {
      await workbench.openContainer('Connector Certification');
      const [connector, ...files] = await workbench.treeItems('Connectors', 'apiProperties.json');
      assert.match(
        connector ?? '',
        /^Fabrikam Tickets API Connector, \d+ blocking, \d+ advisory, verified publisher/,
      );
      assert.ok(
        files.some(row => row.startsWith(`${definition}: `)),
        files.join('\n'),
      );
      await workbench.toggleTreeItem('Connectors', definition);
      const rows = await workbench.treeItems('Connectors', message);
      assert.ok(
        rows.includes(`error: ${message}, ${definition} line ${workbench.placeOf(definition, fault)[0]}`),
      );
      await workbench.screenshot('faulty-sidebar');
    },

    'opens the page of the rule': async workbench => {
      await workbench.pressOnTreeItem('Connectors', message, 'Explain a Rule');
      await workbench.preview().getByText(rule).first().waitFor();
      await workbench.screenshot('faulty-rule-page');
      await workbench.closeEditor();
    },

    'mends it from the light bulb': async workbench => {
      const actions = await workbench.openLightBulb(...workbench.placeOf(definition, fault));
      assert.ok(actions.includes('Mark the parameter as required'), actions.join('\n'));
      await workbench.screenshot('faulty-light-bulb');
      await workbench.chooseAction('Mark the parameter as required');
      await workbench.problemGone(message);
      await workbench.treeItemGone('Connectors', message);
      await workbench.save();
      assert.match(workbench.textOf(definition), /"name": "ticketId",[^}]*"required": true/);
      await workbench.screenshot('faulty-mended');
    },
  },
});
