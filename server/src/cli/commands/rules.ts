import { allRules } from '../../rules/registry.generated';
import type { Terminal } from '../cli';
import { oneOf, parseOptions } from '../options';

/** `connector-cert rules`: lists every rule. */
export function rulesCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions({
    args: [...args],
    options: { format: { type: 'string', default: 'stylish' } },
  });
  const format = oneOf('format', values.format, ['stylish', 'json']);
  const list = allRules.map(({ id, area, severity, fixable, microsoft, source }) => ({
    id,
    area,
    severity,
    fixable: fixable === true,
    microsoft,
    source,
  }));
  if (format === 'json') {
    terminal.stdout.write(`${JSON.stringify(list, null, 2)}\n`);
    return Promise.resolve(0);
  }
  const width = Math.max(...list.map(({ id }) => id.length));
  for (const { id, area, severity, fixable } of list) {
    const levels =
      severity.verified === severity.independent
        ? severity.verified
        : `${severity.verified}/${severity.independent}`;
    terminal.stdout.write(
      `${id.padEnd(width)}  ${area.padEnd(10)}  ${levels.padEnd(15)}  ${fixable ? 'fixable' : ''}\n`,
    );
  }
  return Promise.resolve(0);
}
