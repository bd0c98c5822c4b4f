import assert from 'node:assert/strict';
import { it } from 'node:test';
import { renameOperation, renameSuggestion } from '../../server/src/engine/renameOperation';
import { applyEdits, fixEdits } from '../../server/src/engine/textEdits';
import { connectorOf, type Files } from '../support/connectors';

const files: Files = {
  'apiDefinition.swagger.json': `{
  "paths": {
    "/parcels": {
      "get": { "operationId": "List-Parcels" },
      "post": { "operationId": "Parcels", "x-ms-notification": { "operationId": "List-Parcels" } }
    },
    "/old": { "get": { "operationId": "List-Parcels" } }
  }
}`,
  'apiProperties.json': '{ "properties": { "scriptOperations": ["List-Parcels", "Parcels"] } }',
  'script.csx':
    'public class Script : ScriptBase { bool IsList => this.Context.OperationId == "List-Parcels"; }',
  'readme.md': '### List-Parcels\n',
};

it('renames an operation and everything that names it', async () => {
  const connector = await connectorOf(files);
  const [first, , third] = connector.definition?.operations ?? [];
  assert.ok(first && third);
  const edits = renameOperation(connector, first, 'ListParcels');
  const { text = [] } = fixEdits({ title: '', values: {}, safe: false, edits }) ?? {};
  const renamed = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      applyEdits(
        String(content),
        text.filter(edit => edit.document.name === name),
      ),
    ]),
  );
  assert.equal(
    renamed['apiDefinition.swagger.json'],
    String(files['apiDefinition.swagger.json'])
      .replace('"get": { "operationId": "List-Parcels"', '"get": { "operationId": "ListParcels"')
      .replace('"x-ms-notification": { "operationId": "List-', '"x-ms-notification": { "operationId": "List'),
  );
  for (const name of ['apiProperties.json', 'script.csx', 'readme.md'])
    assert.equal(renamed[name], String(files[name]).replace('List-Parcels', 'ListParcels'), name);

  assert.equal(renameOperation(connector, third, 'Other').length, 1, 'references belong to the first');
});

it('suggests no name that is empty, taken or the same', async () => {
  const connector = await connectorOf(files);
  const [operation] = connector.definition?.operations ?? [];
  assert.ok(operation);
  assert.equal(renameSuggestion(connector, operation, 'ListParcels').length, 1);
  for (const name of ['', 'Parcels', 'List-Parcels'])
    assert.deepEqual(renameSuggestion(connector, operation, name), []);
});
