import type { Connector } from '../connector/connector';
import { isObject } from '../connector/json/parse';
import type { Finding, Level, Profile } from './finding';
import type { Rule } from './rule';

/** Brand colour that every independent publisher's connector carries. */
const independentColor = '#da3b01';

/** What certification.json says about checking; anything unreadable in it counts as not said. */
export interface CheckSettings {
  readonly profile?: Profile;
  readonly levels: Readonly<Record<string, Level>>;
  readonly ignores: readonly Ignore[];
}

/** A finding that a person has accepted, with the reason. Without a pointer the rule is ignored in the whole file. */
export interface Ignore {
  readonly rule: string;
  readonly file?: string;
  readonly pointer?: string;
  readonly reason: string;
}

/** What is written as the reason of an ignore, for the person to replace. */
export const reasonPlaceholder = 'Say why this is right here.';

/** Whether a finding is the one, or one of those, that a person has accepted. */
export function covers({ rule, file, pointer }: Omit<Ignore, 'reason'>, finding: Finding): boolean {
  return (
    rule === finding.rule &&
    (file === undefined || file.toLowerCase() === finding.file.toLowerCase()) &&
    (pointer === undefined || pointer === finding.pointer)
  );
}

const levels: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Reads profile, severities and ignores from certification.json. */
export function readSettings(connector: Connector): CheckSettings {
  const json = connector.certification?.json ?? {};
  const rules = isObject(json.rules) ? json.rules : {};
  const ignores = Array.isArray(json.ignores) ? json.ignores : [];
  return {
    ...(json.profile === 'verified' || json.profile === 'independent' ? { profile: json.profile } : {}),
    levels: Object.fromEntries(
      Object.entries(rules).filter((entry): entry is [string, Level] => levels.includes(entry[1] as string)),
    ),
    ignores: ignores.flatMap(item => {
      if (!isObject(item) || typeof item.rule !== 'string') return [];
      return [
        {
          rule: item.rule,
          reason: typeof item.reason === 'string' ? item.reason : '',
          ...(typeof item.file === 'string' ? { file: item.file } : {}),
          ...(typeof item.pointer === 'string' ? { pointer: item.pointer } : {}),
        },
      ];
    }),
  };
}

/** Who publishes: certification.json says it, else the folder in Microsoft's repository, else the brand colour. */
export function detectProfile(
  connector: Connector,
  settings: CheckSettings = readSettings(connector),
): Profile {
  if (settings.profile) return settings.profile;
  const folders = connector.folder.split(/[\\/]/);
  if (folders.includes('independent-publisher-connectors')) return 'independent';
  if (folders.includes('certified-connectors')) return 'verified';
  const color = connector.properties?.body.json.iconBrandColor;
  return typeof color === 'string' && color.toLowerCase() === independentColor ? 'independent' : 'verified';
}

/** The level at which a rule runs for a connector. */
export function levelOf(rule: Rule, profile: Profile, settings: CheckSettings): Level {
  return settings.levels[rule.id] ?? rule.severity[profile];
}
