import { requirementsOf, securitySchemes, type Requirement } from '../../connector/definition/security';
import { isObject, type JsonObject } from '../../connector/json/parse';
import { below, type Place } from '../../connector/place';
import { keyAt, type Fix } from '../../engine/finding';
import { insertOrSet, remove, rename, safeFix, suggestion, insert } from '../../engine/fix';
import { rule } from '../../engine/rule';
import { nearest } from '../../engine/words';

/** Finding the nearest name takes time; a connector has one or two to choose from. */
const mostCompared = 50;

export default rule({
  id: 'security-requirement-undefined',
  aliases: ['oauth-requirement-scope-undefined'],
  area: 'definition',
  severity: { verified: 'warning', independent: 'warning' },
  microsoft: {
    validatorIds: ['SecurityRequirementMustBeDefined', 'OAuthSecurityRequirementValueMustBeScopeName'],
    policyCodes: [],
    message: "The security requirement '{0}' is not defined in the 'securityDefinitions' object.",
  },
  source:
    'https://learn.microsoft.com/connectors/custom-connectors/certification-swagger-validator-rules § Security',
  messages: {
    undefined: 'securityDefinitions has no "{name}".',
    scope: 'The scopes of "{name}" do not declare "{scope}".',
  },
  fixable: true,
  visit: {
    member: {
      security({ value: list, at: listAt, kind }, report, { definition }) {
        if (!definition) return;
        const schemes = securitySchemes(definition);
        const names = [...schemes.keys()];
        const isDefined = (name: string): boolean =>
          isObject(definition.json.securityDefinitions) &&
          Object.hasOwn(definition.json.securityDefinitions, name);
        for (const required of requirementsOf(list, listAt, kind)) {
          const { name, value, at } = required;
          const scheme = schemes.get(name);
          if (!isDefined(name))
            report('undefined', keyAt(at), { values: { name }, fixes: ways(required, names) });
          if (scheme?.type !== 'oauth2' || !Array.isArray(value)) continue;
          value.forEach((scope, i) => {
            if (typeof scope !== 'string' || declares(scheme, scope)) return;
            report('scope', below(at, i), {
              values: { name, scope },
              fixes: [declaration(scheme, below(definition.at, 'securityDefinitions', name), scope)],
            });
          });
        }
      },
    },
  },
});

function ways({ name, at, requirement }: Requirement, defined: readonly string[]): Fix[] {
  const meant = defined.length <= mostCompared ? nearest(name, defined) : undefined;
  const isAlone = Object.keys(requirement.json).length === 1;
  return [
    ...(meant && !Object.hasOwn(requirement.json, meant)
      ? [suggestion('Change to "{meant}"', rename(at, meant), { meant })]
      : []),
    suggestion('Delete the requirement', remove(isAlone ? requirement.at : at)),
  ];
}

function declares({ scopes }: JsonObject, scope: string): boolean {
  return isObject(scopes) && Object.hasOwn(scopes, scope);
}

function declaration(scheme: JsonObject, at: Place, scope: string): Fix {
  const edit = isObject(scheme.scopes)
    ? insert(below(at, 'scopes'), scope, '')
    : insertOrSet({ json: scheme, at }, 'scopes', { [scope]: '' });
  return safeFix('Declare the scope "{scope}"', edit, { scope });
}
