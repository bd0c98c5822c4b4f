import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { env, languages, Uri, workspace } from 'vscode';
import type { Offer } from '../../../client/src/offers/model';
import { createSecretClipboard } from '../../../client/src/ui/clipboard';
import { actThroughApi } from '../../../client/src/ui/offers/act';
import { draftOf, readDraftOf, saveDraftOf } from '../../../client/src/ui/offers/draft';
import { valueOf } from '../../../client/src/ui/errors';
import { writeOfferFields } from '../../../client/src/views/offers/connectorFiles';
import { registerFieldDiagnostics } from '../../../client/src/views/offers/fieldDiagnostics';
import type { FollowedOffer, Offers } from '../../../client/src/views/offers/offers';
import { emulatorClient } from '../../emulator/auth';
import type { Fault } from '../../emulator/faults';
import type { State } from '../../emulator/harness';
import { copyExample, fileUri, until } from '../host';
import { journalFolder, journals, openWindow, rememberingLog } from '../offerSide';

const guided: Offer = { id: 'contoso', name: 'Contoso Invoices', provider: 'guided' };

describe('offers', () => {
  it('that one window follows are seen by another one', async () => {
    const folder = journalFolder();
    const [here, there] = [await openWindow(folder), await openWindow(folder)];
    const { journal } = await here.offers.follow(guided);
    await seen(there.offers, offer => offer?.name === guided.name);
    await journal.append({ kind: 'reported', word: 'Preview' });
    const offer = await seen(there.offers, offer => offer?.state.status?.id === 'preview');
    await offer.journal.append({ kind: 'reported', word: 'Live' });
    await seen(here.offers, offer => offer?.state.status?.id === 'live');
    here.offers.dispose();
    there.offers.dispose();
  });

  it('keep what happened when the line with their name is damaged, and find a new folder for it', async () => {
    const folder = journalFolder();
    const before = await openWindow(folder);
    const connector = fileUri(await copyExample('contoso-invoices', 'moving'));
    const { journal } = await before.offers.follow({ ...guided, connector: connector.toString() });
    await journal.append({ kind: 'reported', word: 'Preview' });
    before.offers.dispose();
    const file = join(folder, 'contoso.jsonl');
    const [, ...rest] = readFileSync(file, 'utf8').trim().split('\n');
    writeFileSync(file, ['{"id":"1","at":"2026-09-0\u0000\u0000', ...rest].join('\n'));
    const after = await openWindow(folder);
    const offer = after.offers.find('contoso') ?? assert.fail('the offer is still there');
    assert.deepEqual([offer.name, offer.state.status?.id, offer.unreadable], ['contoso', 'preview', 1]);
    assert.match(after.lines.join('\n'), /contoso has 1 lines that cannot be read/);
    assert.deepEqual([offer.files, offer.isLearnt], [undefined, true]);
    await after.offers.follow({ ...offer.state.offer, name: guided.name, connector: connector.toString() });
    const found = after.offers.find('contoso');
    assert.deepEqual([found?.name, found?.state.status?.id], [guided.name, 'preview']);
    assert.equal(found?.files?.facts.title, 'Contoso Invoices');
    after.offers.dispose();
  });

  it('whose folder was moved write nothing where it was', async () => {
    const connector = fileUri('moved-away');
    const { offers } = await openWindow(journalFolder());
    const offer = await offers.follow({ ...guided, connector: connector.toString() });
    assert.equal(offer.files, undefined);
    await assert.rejects(writeOfferFields(connector, { contract: 'standard' }), /cannot be read or written/);
    assert.ok(!existsSync(connector.fsPath));
    offers.dispose();
  });

  it('lose nothing when a window dies in the middle of a line', async () => {
    const folder = journalFolder();
    const before = await openWindow(folder);
    const { journal } = await before.offers.follow(guided);
    await journal.append({ kind: 'acted', action: 'submit' });
    before.offers.dispose();
    appendFileSync(join(folder, 'contoso.jsonl'), '\n{"id":"torn","at":"2026-09-01T10:00:00Z","kind":"repor');
    const after = await openWindow(folder);
    const offer = after.offers.find('contoso');
    assert.deepEqual([offer?.events.length, offer?.unreadable], [2, 1]);
    await offer?.journal.append({ kind: 'reported', word: 'Preview' });
    assert.equal(after.offers.find('contoso')?.state.status?.id, 'preview');
    after.offers.dispose();
  });

  it('submit once, even if the window dies before the answer comes', async () => {
    const folder = journalFolder();
    const ref = await resetEmulator('happy');
    const dying = await openWindow(folder);
    const offer = await dying.offers.follow({ ...guided, provider: 'emulator', ref });
    await control('fault', [{ method: 'POST', path: '/submissions', when: 'after', dropConnection: true }]);
    await control('fault', [{ method: 'GET', path: '/submissions', skip: 2, times: 3, status: 403 }]);
    await assert.rejects(actThroughApi('submit', offer, dying.offers), /could not be submitted/);
    assert.equal(dying.offers.find('contoso')?.state.open.length, 1);
    dying.offers.dispose();

    await heal();
    const next = await openWindow(folder);
    await next.offers.refresh('contoso');
    const { state } = next.offers.find('contoso') ?? assert.fail();
    assert.deepEqual([state.open.length, state.rounds.length], [0, 1]);
    assert.equal((await emulatorState()).products[0]?.submissions.length, 1);
    assert.deepEqual(
      next.offers.find('contoso')?.events.flatMap(event => (event.kind === 'settled' ? [event.result] : [])),
      ['unknown', 'done'],
    );
    next.offers.dispose();
  });

  it('write no token, no secret and no signature anywhere', async () => {
    const folder = journalFolder();
    const connector = fileUri(await copyExample('contoso-invoices', 'secretive'));
    const ref = await resetEmulator('happy');
    const { offers, lines } = await openWindow(folder);
    const offer = await offers.follow({
      ...guided,
      provider: 'emulator',
      ref,
      connector: connector.toString(),
    });
    const signature = Buffer.from('a signature of thirty-two bytes!').toString('base64');
    const link = `https://contoso.blob.core.windows.net/c/p.zip?sv=2024-11-04&sr=b&sp=r&sig=${encodeURIComponent(signature)}`;
    await offers.secrets.set(offer.id, 'packageLink', link);
    await offers.secrets.set(offer.id, 'oauthSecret', 'oauth-secret-of-contoso');
    await writeOfferFields(connector, { contract: 'standard' });
    await control('fault', [
      { path: '/packageconfigurations', method: 'PUT', status: 400, body: { message: `No zip at ${link}` } },
    ]);
    const signal = new AbortController().signal;
    const provider = valueOf(await offers.connect('emulator', signal));
    const base = await readDraftOf(provider, ref, signal);
    const refused = await saveDraftOf(provider, ref, await draftOf(offer, offers), base, signal).catch(
      String,
    );
    await actThroughApi('submit', offer, offers);
    await offers.refresh(offer.id);

    const written: Readonly<Record<string, string>> = {
      'the refusal': String(refused),
      'the journal': journals(folder),
      'the log': lines.join('\n'),
      'the settings': JSON.stringify(workspace.getConfiguration()),
      'certification.json': readFileSync(Uri.joinPath(connector, 'certification.json').fsPath, 'utf8'),
    };
    assert.match(written['the journal'] ?? '', /"kind":"settled"/);
    assert.match(written['the log'] ?? '', /EMULATOR: POST .*\/submissions 201/);
    assert.ok(String(refused) !== 'undefined', 'the emulator refused the package');
    const secrets = [
      signature,
      encodeURIComponent(signature),
      'oauth-secret-of-contoso',
      emulatorClient.secret,
      'emu.eyJ',
    ];
    for (const [where, text] of Object.entries(written))
      for (const secret of secrets) assert.ok(!text.includes(secret), `${where} holds ${secret}: ${text}`);
    offers.dispose();
  });

  it('keep their fields in certification.json, in the author’s own formatting', async () => {
    const connector = fileUri(await copyExample('contoso-invoices', 'fields'));
    const file = Uri.joinPath(connector, 'certification.json');
    const textOf = () => readFileSync(file.fsPath, 'utf8');
    await writeOfferFields(connector, { contract: 'standard', categories: ['Finance'] });
    assert.equal(
      textOf(),
      '{\n  "offer": {\n    "contract": "standard",\n    "categories": [\n      "Finance"\n    ]\n  }\n}\n',
    );
    await workspace.fs.writeFile(
      file,
      Buffer.from('{\n\t"profile": "verified", // ours\n\t"offer": { "hideKey": "abc" }\n}\n'),
    );
    await until(
      workspace.onDidChangeTextDocument,
      () => documentText(file),
      text => text.includes('ours'),
    );
    await writeOfferFields(connector, { hideKey: undefined, privacyUrl: 'https://contoso.com/privacy' });
    assert.equal(
      textOf(),
      '{\n\t"profile": "verified", // ours\n\t"offer": {\n\t\t"privacyUrl": "https://contoso.com/privacy"\n\t}\n}\n',
    );
  });

  it('say in certification.json what the file alone does not tell', async () => {
    const connector = fileUri(await copyExample('contoso-invoices', 'diagnosed'));
    await writeOfferFields(connector, {
      oauthClientId: '11111111-2222-3333-4444-555555555555',
      categories: ['Finance', 'Parcels'],
      package: { sha256: '0'.repeat(64), linkExpires: '2026-01-01T00:00:00Z' },
    });
    const { offers } = await openWindow(journalFolder());
    const registered = registerFieldDiagnostics(offers, rememberingLog().log);
    await offers.follow({ ...guided, connector: connector.toString() });
    const file = Uri.joinPath(connector, 'certification.json');
    const shown = () => languages.getDiagnostics(file).map(({ code, range }) => [code, range.start.line]);
    await until(languages.onDidChangeDiagnostics, shown, found => found.length === 3);
    assert.deepEqual(shown().sort(), [
      ['category-unknown', 3],
      ['link-expired', 7],
      ['oauth-not-used', 2],
    ]);
    registered.dispose();
    offers.dispose();
  });

  it('say in certification.json that the package was built again after the upload', async () => {
    const connector = fileUri(await copyExample('contoso-invoices', 'built-again'));
    await writeOfferFields(connector, {
      package: { sha256: '0'.repeat(64), linkExpires: '2099-01-01T00:00:00Z' },
    });
    const { offers } = await openWindow(journalFolder(), {
      of: address =>
        address === connector.toString()
          ? {
              path: '/package.zip',
              size: 1,
              sha256: '1'.repeat(64),
              changed: '2026-01-01T00:00:00Z',
              verified: { at: '2026-01-01T00:00:00Z', errors: 0, warnings: 0 },
              state: 'present',
            }
          : undefined,
    });
    const registered = registerFieldDiagnostics(offers, rememberingLog().log);
    await offers.follow({ ...guided, connector: connector.toString() });
    const file = Uri.joinPath(connector, 'certification.json');
    const shown = () => languages.getDiagnostics(file).map(({ code }) => code);
    await until(languages.onDidChangeDiagnostics, shown, found => found.includes('package-changed'));
    registered.dispose();
    offers.dispose();
  });

  it('take a secret out of the clipboard after its time, unless something else was copied since', async () => {
    const clipboard = createSecretClipboard(rememberingLog().log, 300);
    await clipboard.copy('first secret');
    await clipboard.copy('second secret');
    assert.equal(await env.clipboard.readText(), 'second secret');
    while ((await env.clipboard.readText()) !== '') await Promise.resolve();
    await clipboard.copy('third secret');
    await env.clipboard.writeText('a note');
    await new Promise(resolve => setTimeout(resolve, 600));
    assert.equal(await env.clipboard.readText(), 'a note');
    clipboard.dispose();
  });

  it('take a secret out of the clipboard again, and leave what else is in it', async () => {
    const clipboard = createSecretClipboard(rememberingLog().log);
    await clipboard.copy('first secret');
    assert.equal(await env.clipboard.readText(), 'first secret');
    clipboard.dispose();
    while ((await env.clipboard.readText()) !== '') await Promise.resolve();
    await clipboard.copy('second secret');
    await env.clipboard.writeText('a note');
    clipboard.dispose();
    assert.equal(await env.clipboard.readText(), 'a note');
  });
});

const documentText = (file: Uri): string =>
  workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())?.getText() ?? '';

/** The offer as a window sees it, once it is as wanted. */
async function seen(
  offers: Offers,
  isDone: (offer: FollowedOffer | undefined) => boolean,
): Promise<FollowedOffer> {
  const offer = await until(offers.onDidChange, () => offers.find(guided.id), isDone);
  return offer ?? assert.fail();
}

const emulator = (): string =>
  process.env['CONNECTOR_CERTIFICATION_EMULATOR_URL'] ?? assert.fail('The emulator runs.');

async function control(command: string, body: { scenario: string } | Fault[]): Promise<void> {
  const answer = await fetch(`${emulator()}/__emulator/${command}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, await answer.text());
}

const heal = (): Promise<unknown> => fetch(`${emulator()}/__emulator/fault`, { method: 'DELETE' });

const emulatorState = async (): Promise<State> =>
  (await (await fetch(`${emulator()}/__emulator/state`)).json()) as State;

/** Puts the emulator into a scenario, and gives its first offer. */
async function resetEmulator(scenario: string): Promise<NonNullable<Offer['ref']>> {
  await control('reset', { scenario });
  const [product] = (await emulatorState()).products;
  return { id: product?.id ?? '', name: product?.name ?? '' };
}
