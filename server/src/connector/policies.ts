import { parameterPrefix, policyTemplates, type PolicyTemplate } from '../vocabulary/policies';
import { parseExpression, type Expression } from './expressions';
import { isObject, type Json } from './json/parse';
import { once } from './memo';
import { below, type Node, type Place } from './place';
import { parameterSets, type Policy, type Properties } from './properties';
import { stringsIn, type StringValue } from './strings';

export type ExpressionText = StringValue & Expression;

/** The template of a policy; undefined when its id is none. */
export function templateOf({ templateId }: Policy): PolicyTemplate | undefined {
  return Object.hasOwn(policyTemplates, templateId) ? policyTemplates[templateId] : undefined;
}

/** The object of a policy's parameters, whether it is there or not. */
export function parametersOf(policy: Policy): Node {
  return { json: policy.parameters, at: below(policy.at, 'parameters') };
}

/** A template's own parameter, by its name without the prefix. */
export function parameterOf(policy: Policy, name: string): { value: Json | undefined; at: Place } {
  const key = `${parameterPrefix}${name}`;
  return { value: policy.parameters[key], at: below(policy.at, 'parameters', key) };
}

/** The strings of a policy's parameters that may hold expressions, parsed. */
export const expressionsOf: (policy: Policy) => readonly ExpressionText[] = once((policy: Policy) =>
  withExpressions(policy.parameters as Json, below(policy.at, 'parameters')),
);

/** The strings anywhere below a value that may hold expressions, parsed. */
export function withExpressions(json: Json, at: Place): ExpressionText[] {
  return stringsIn(json, at)
    .filter(({ text }) => text.includes('@'))
    .map(string => ({ ...string, ...parseExpression(string.text) }));
}

/** Whether any policy reads a connection parameter. */
export function readsConnectionParameters({ policies }: Properties): boolean {
  return policies.some(policy =>
    expressionsOf(policy).some(({ calls }) => calls.some(({ name }) => name === 'connectionParameters')),
  );
}

/** The names of all connection parameters, those of the sets included. */
export const declaredParameters: (properties: Properties) => ReadonlySet<string> = once(
  ({ body }: Properties) =>
    new Set(
      [body.json.connectionParameters, ...parameterSets(body).map(({ json }) => json.parameters)].flatMap(
        parameters => (isObject(parameters) ? Object.keys(parameters) : []),
      ),
    ),
);
