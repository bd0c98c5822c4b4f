import type { Kind } from '../connector/grammar';
import { isObject, type Json } from '../connector/json/parse';
import { escapeSegment, fromPointer } from '../connector/json/pointer';
import { below, type Node } from '../connector/place';
import { constraints, shapes, type Constraint, type ShapeError } from '../schema/validators.generated';
import type { Dispatch, Run } from './dispatch';
import { keyAt, type Target, type Values } from './finding';
import type { Failure } from './rule';

/**
 * Checks one object against the compiled schema of its kind. A schema looks at the object's own members only: the walk
 * brings its children. Each constraint names the rule that speaks for it.
 */
export function checkShape(kind: Kind, node: Node, dispatch: Dispatch, run: Run): void {
  const shape = shapes[kind];
  if (!shape) return;
  const { own, isPlain, members, others } = shape;
  const { json } = node;
  const isWhole = isObject(json);
  if (!(isPlain && isWhole) && !own(json))
    for (const error of own.errors ?? []) tell(error, '', kind, node, dispatch, run);
  if (!isWhole) return;
  for (const key in json) {
    const member = members.get(key);
    if (member) {
      if (!member(json[key]))
        for (const error of member.errors ?? []) tell(error, key, kind, node, dispatch, run);
    } else if (member === undefined && others !== 'all' && !(others === 'extensions' && isExtension(key))) {
      tell(unknownKey(key), '', kind, node, dispatch, run);
    }
  }
}

function isExtension(key: string): boolean {
  return key.charAt(1) === '-' && (key.startsWith('x') || key.startsWith('X'));
}

function unknownKey(key: string): ShapeError {
  return { instancePath: '', schemaPath: '#/additionalProperties', params: { additionalProperty: key } };
}

/** @param member the key of the member that was looked at; empty for the object itself */
function tell(error: ShapeError, member: string, kind: Kind, node: Node, dispatch: Dispatch, run: Run): void {
  const step = member === '' ? '' : `/properties/${encodeURIComponent(escapeSegment(member))}`;
  const constraint = constraints[`${kind}#${step}${error.schemaPath.slice(1)}`];
  const active = constraint && dispatch.rules.get(constraint.rule);
  if (!active) return;
  const path = [...(member === '' ? [] : [member]), ...fromPointer(error.instancePath)];
  const at = below(node.at, ...path);
  const key = error.params.missingProperty ?? error.params.additionalProperty ?? error.params.propertyName;
  const failure: Failure = {
    value: valueAt(node.json, path),
    at,
    kind,
    owner: node,
    ...(key === undefined ? {} : { key }),
    ...(error.params.type === undefined ? {} : { expected: [error.params.type].flat() }),
    ...(error.params.allowedValues === undefined ? {} : { allowed: error.params.allowedValues }),
  };
  const { rule, severity } = active;
  try {
    const details = rule.onFailure ? rule.onFailure(failure, run.connector, run.profile) : {};
    if (!details) return;
    const values = { ...valuesOf(error, failure), ...details.values };
    const message = rule.messages[constraint.message] ?? Object.values(rule.messages)[0] ?? rule.id;
    run.findings.push({
      rule,
      severity,
      message,
      target: targetOf(constraint, failure, error),
      details: { ...details, values },
    });
  } catch (crash) {
    run.crashes.set(rule, crash);
  }
}

function targetOf({ on }: Constraint, { at, key }: Failure, error: ShapeError): Target {
  if (on === 'parent') return at.parent ?? at;
  if (on === 'key') return keyAt(at);
  const unknownKey = error.params.additionalProperty ?? error.params.propertyName;
  return unknownKey === undefined || key === undefined ? at : keyAt(at, key);
}

/** What every message of a schema rule may name: {value}, {length}, {limit}, {key}, {allowed}, {expected}, {actual}, {name}. */
function valuesOf({ params }: ShapeError, { value, at, key }: Failure): Values {
  const { limit, allowedValues, allowedValue, type } = params;
  return {
    value: shown(value),
    length: typeof value === 'string' ? value.length : Array.isArray(value) ? value.length : 0,
    actual: typeOf(value),
    name: String(at.key),
    ...(key === undefined ? {} : { key }),
    ...(limit === undefined ? {} : { limit }),
    ...(type === undefined ? {} : { expected: [type].flat().join(' or ') }),
    ...(allowedValues === undefined ? {} : { allowed: allowedValues.map(String).join(', ') }),
    ...(allowedValue === undefined ? {} : { allowed: JSON.stringify(allowedValue) }),
  };
}

/** A value as a message shows it: long texts cut, containers only hinted at. */
function shown(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function valueAt(json: Json, path: readonly string[]): Json {
  return path.reduce<Json>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] ?? null;
    return isObject(value) ? (value[key] ?? null) : null;
  }, json);
}
