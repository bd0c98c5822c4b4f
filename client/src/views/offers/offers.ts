import * as vscode from 'vscode';
import { calendar, type Calendar } from '../../offers/calendar';
import type { Offer } from '../../offers/model';
import type { PollerView } from '../../offers/poller';
import type { Outcome, Provider } from '../../offers/providers/provider';
import type { Instant } from '../../offers/snapshot';
import type { PackagesModel } from '../packagesModel';
import { clockFor } from './clock';
import { readConnectorFiles, type ConnectorFiles } from './connectorFiles';
import { startFollowing } from './following';
import { connect } from './providers';
import { openSecrets, type Secrets } from './secrets';
import { holidaySetting } from './settings';
import { openStore, type OfferRecord } from './store';

/** An offer as views and commands see it: its journal, its connector's files, and what is being read. */
export interface FollowedOffer extends OfferRecord {
  readonly name: string;
  /** Undefined when the folder is gone, not known, or not read yet. */
  readonly files: ConnectorFiles | undefined;
  /** Whether the connector's folder was looked at. */
  readonly isLearnt: boolean;
  /** Which secrets are kept for it. */
  readonly has: { readonly packageLink: boolean; readonly oauthSecret: boolean };
  readonly polling: PollerView | undefined;
  /** Of the package that was built last. */
  readonly packageSha256: string | undefined;
  readonly now: Instant;
}

/** The offers that the person follows. */
export interface Offers extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  readonly secrets: Secrets;
  /** Those that are followed, by name. */
  followed(): readonly FollowedOffer[];
  /** Those that are not followed any more; their journals are kept. */
  left(): readonly FollowedOffer[];
  find(id: string): FollowedOffer | undefined;
  calendar(): Calendar;
  /** Begins to follow an offer, or goes on with what changed of it. */
  follow(offer: Offer): Promise<FollowedOffer>;
  /** Looks again at the connector's files and at which secrets there are. */
  learn(id: string): Promise<void>;
  /** The provider for a deed of the person, who may be asked to sign in. */
  connect(provider: Provider['id'], signal: AbortSignal): Promise<Outcome<Provider>>;
  /** Reads the status now, where a service knows it. */
  refresh(id: string, signal?: AbortSignal): Promise<void>;
}

export interface OffersDependencies {
  /** Where the journals lie. */
  readonly folder: string;
  readonly storage: vscode.SecretStorage;
  readonly log: vscode.LogOutputChannel;
  /** Fires when a file of a connector changed. */
  readonly onDidChangeConnectors: vscode.Event<void>;
  /** What was built of a connector. */
  readonly packages: Pick<PackagesModel, 'of' | 'onDidChange'>;
}

/** How often what the clock alone changes is shown anew. */
const tick = { usual: 60_000, emulator: 3_000 } as const;

export async function openOffers(dependencies: OffersDependencies): Promise<Offers> {
  const { folder, storage, log, onDidChangeConnectors, packages } = dependencies;
  const changed = new vscode.EventEmitter<void>();
  const secrets = openSecrets(storage);
  const store = await openStore(folder, log);
  const known = new Map<string, Pick<FollowedOffer, 'files' | 'has'>>();
  const providers = new Map<string, Provider>();
  let timer: NodeJS.Timeout | undefined;
  let days: Calendar | undefined;

  const following = startFollowing(store, async ({ id, state, clock }, mayAsk, signal) => {
    const cached = providers.get(id);
    if (cached?.id === state.offer.provider) return { ok: true, value: cached };
    const outcome = await connect(state.offer.provider, { secrets, log, clock, mayAsk, signal });
    if (outcome.ok) providers.set(id, outcome.value);
    return outcome;
  });

  function followedOffer(record: OfferRecord): FollowedOffer {
    const details = known.get(record.id);
    const { connector } = record.state.offer;
    return {
      ...record,
      name: record.state.offer.name,
      files: details?.files,
      isLearnt: details !== undefined,
      has: details?.has ?? { packageLink: false, oauthSecret: false },
      polling: following.view(record.id),
      packageSha256: connector === undefined ? undefined : packages.of(connector)?.sha256,
      now: record.clock.now(),
    };
  }

  /** Looks at the connector's files and at which secrets there are. */
  async function learn(id: string): Promise<void> {
    const offer = store.records.get(id)?.state.offer;
    if (!offer) return;
    const [files, packageLink, oauthSecret] = await Promise.all([
      offer.connector ? readConnectorFiles(vscode.Uri.parse(offer.connector)) : undefined,
      secrets.get(id, 'packageLink'),
      secrets.get(id, 'oauthSecret'),
    ]);
    known.set(id, {
      files,
      has: { packageLink: packageLink !== undefined, oauthSecret: oauthSecret !== undefined },
    });
    changed.fire();
  }

  const learnAll = async (): Promise<void> => {
    for (const id of store.records.keys()) await learn(id);
  };

  const inBackground = (work: Promise<void>): void =>
    void work.catch((error: unknown) => log.error(`An offer could not be read: ${String(error)}`));

  async function passTime(): Promise<void> {
    for (const { clock } of store.records.values()) await clock.sync();
    changed.fire();
    waitForTick();
  }

  function waitForTick(): void {
    clearTimeout(timer);
    const isEmulated = [...store.records.values()].some(
      ({ state: { followed, offer } }) => followed && offer.provider === 'emulator',
    );
    timer = setTimeout(() => inBackground(passTime()), isEmulated ? tick.emulator : tick.usual);
  }

  const listening = [
    store.onDidChange(id => {
      changed.fire();
      if (!known.has(id)) inBackground(learn(id));
      waitForTick();
    }),
    following.onDidChange(() => changed.fire()),
    onDidChangeConnectors(() => inBackground(learnAll())),
    packages.onDidChange(() => changed.fire()),
    storage.onDidChange(() => inBackground(learnAll())),
    // Folders are moved outside of the editor, and not every machine watches them.
    vscode.window.onDidChangeWindowState(({ focused }) => focused && inBackground(learnAll())),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('connectorCertification')) return;
      providers.clear();
      days = undefined;
      changed.fire();
    }),
  ];
  await learnAll();
  inBackground(passTime());

  const listed = (isFollowed: boolean): readonly FollowedOffer[] =>
    [...store.records.values()]
      .filter(({ state }) => state.followed === isFollowed)
      .map(followedOffer)
      .sort((a, b) => a.name.localeCompare(b.name));

  return {
    onDidChange: changed.event,
    secrets,
    followed: () => listed(true),
    left: () => listed(false),
    find(id) {
      const record = store.records.get(id);
      return record && followedOffer(record);
    },
    calendar: () => (days ??= calendar(holidaySetting())),
    async follow(offer) {
      const { journal, clock } = store.records.get(offer.id) ?? store.create(offer.id, offer.provider);
      await clock.sync();
      await journal.append({ kind: 'followed', offer });
      await learn(offer.id);
      const record = store.records.get(offer.id);
      if (!record) throw new Error(vscode.l10n.t('The journal of the offer could not be read back.'));
      return followedOffer(record);
    },
    connect: (provider, signal) =>
      connect(provider, { secrets, log, clock: clockFor(() => provider), mayAsk: () => true, signal }),
    learn,
    refresh: following.refresh,
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(...listening, following, store, changed).dispose();
    },
  };
}
