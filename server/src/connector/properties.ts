import { entries, members } from './definition/definition';
import type { Document } from './document';
import { isObject, type JsonObject } from './json/parse';
import { below, rootPlace, type Node } from './place';

export interface ConnectionParameter extends Node {
  readonly key: string;
  readonly type: string;
  /** The set that holds it, when it is not among the plain connectionParameters. */
  readonly set?: Node;
}

/** An entry of policyTemplateInstances. */
export interface Policy extends Node {
  /** In lower case: ids ignore case. */
  readonly templateId: string;
  readonly parameters: JsonObject;
  /** The operations it names; undefined when it applies to all. */
  readonly operationIds: readonly string[] | undefined;
}

/** apiProperties.json, read-only. */
export interface Properties extends Node {
  readonly document: Document;
  /** The object below the root's `properties`; {} when there is none. */
  readonly body: Node;
  /** Of connectionParameters and of all sets. */
  readonly connectionParameters: readonly ConnectionParameter[];
  readonly policies: readonly Policy[];
  readonly connectionParameterOf: ReadonlyMap<JsonObject, ConnectionParameter>;
  readonly policyOf: ReadonlyMap<JsonObject, Policy>;
}

export function createProperties(document: Document, json: JsonObject): Properties {
  const at = rootPlace(document);
  const body: Node = { json: isObject(json.properties) ? json.properties : {}, at: below(at, 'properties') };
  const connectionParameters = [
    ...parametersOf(body, 'connectionParameters'),
    ...parameterSets(body).flatMap(set =>
      parametersOf(set, 'parameters').map(parameter => ({ ...parameter, set })),
    ),
  ];
  const policies = members(body.json.policyTemplateInstances, below(body.at, 'policyTemplateInstances')).map(
    policyView,
  );
  return {
    document,
    json,
    at,
    body,
    connectionParameters,
    policies,
    connectionParameterOf: new Map(connectionParameters.map(parameter => [parameter.json, parameter])),
    policyOf: new Map(policies.map(policy => [policy.json, policy])),
  };
}

/** The values of connectionParameterSets. */
export function parameterSets(body: Node): Node[] {
  const sets = body.json.connectionParameterSets;
  if (!isObject(sets) || !Array.isArray(sets.values)) return [];
  return members(sets.values, below(body.at, 'connectionParameterSets', 'values'));
}

function parametersOf(holder: Node, key: string): ConnectionParameter[] {
  return entries(holder.json[key], below(holder.at, key)).map(([name, node]) => ({
    ...node,
    key: name,
    type: typeof node.json.type === 'string' ? node.json.type : '',
  }));
}

function policyView(node: Node): Policy {
  const { json } = node;
  const parameters = isObject(json.parameters) ? json.parameters : {};
  const names = parameters['x-ms-apimTemplate-operationName'];
  return {
    ...node,
    templateId: typeof json.templateId === 'string' ? json.templateId.toLowerCase() : '',
    parameters,
    operationIds:
      Array.isArray(names) && names.length > 0
        ? names.filter((name): name is string => typeof name === 'string')
        : undefined,
  };
}

/** Whether a policy runs for an operation. */
export function appliesTo(policy: Policy, operationId: string | undefined): boolean {
  return (
    policy.operationIds === undefined ||
    (operationId !== undefined && policy.operationIds.includes(operationId))
  );
}
