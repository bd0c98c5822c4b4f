import type { Connector } from '../../connector/connector';
import { below } from '../../connector/place';
import { safeFix, set, suggestion } from '../../engine/fix';
import { rule, type Details } from '../../engine/rule';

export default rule({
  id: 'host-format',
  area: 'definition',
  severity: { verified: 'error', independent: 'error' },
  microsoft: {
    validatorIds: ['HostNameNotValid'],
    policyCodes: [],
    message: "The 'host' property, if present, must be a valid URI host without a scheme or path.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Properties',
  messages: {
    notHost:
      'The host "{value}" is no host name; it needs the form "api.contoso.com", without scheme and path.',
  },
  fixable: true,
  onFailure({ value, at, owner }, connector): Details | undefined {
    if (typeof value !== 'string' || (isName(value) && isReplaced(connector))) return undefined;
    const [, scheme = '', host = '', path = ''] = /^(https?:\/\/)?([^/]*)(\/.*)?$/i.exec(value) ?? [];
    if (!isHost(host)) return {};
    if (path === '' && scheme !== '')
      return { fixes: [safeFix('Remove "{scheme}"', set(at, host), { scheme })] };
    const { basePath } = owner.json;
    const front = path.replace(/\/+$/, '');
    if (front === '') return { fixes: [suggestion('Change to "{host}"', set(at, host), { host })] };
    const rest = typeof basePath === 'string' && basePath !== '/' ? basePath : '';
    const moved = typeof basePath === 'string' ? set(below(owner.at, 'basePath'), front + rest) : undefined;
    const edit = moved ?? ({ op: 'insert', at: owner.at, key: 'basePath', value: front } as const);
    return { fixes: [suggestion('Move "{front}" to the base path', [set(at, host), edit], { front })] };
  },
});

function isHost(text: string): boolean {
  return isName(text) && (text.includes('.') || /^localhost(:|$)/.test(text));
}

function isName(text: string): boolean {
  return /^[^{}/ :\\]+(:[0-9]+)?$/.test(text);
}

/** A dynamichosturl policy for every operation: what stands in the definition is never called. */
function isReplaced({ properties }: Connector): boolean {
  return (properties?.policies ?? []).some(
    ({ templateId, operationIds }) => templateId === 'dynamichosturl' && operationIds === undefined,
  );
}
