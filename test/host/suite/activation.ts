import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commands, extensions } from 'vscode';

describe('activation', () => {
  it('registers the commands that the manifest names', async () => {
    const extension = extensions.getExtension('connector-certification.connector-certification');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = await commands.getCommands(true);
    for (const { command } of manifest.contributes.commands) assert.ok(registered.includes(command), command);
  });
});
