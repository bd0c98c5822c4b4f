import { nearest } from '../../engine/words';
import { loadPages } from '../../files/pages';
import { allRules } from '../../rules/registry.generated';
import type { Terminal } from '../cli';
import { CliError } from '../error';

/** `connector-cert explain <rule>`: prints the page of a rule, found by its id, an alias or Microsoft's validator id. */
export async function explainCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name] = args;
  if (name === undefined)
    throw new CliError('Name the rule to explain: connector-cert explain title-max-30.');
  const wanted = name.toLowerCase();
  const rule =
    allRules.find(({ id }) => id === wanted) ??
    allRules.find(({ aliases = [], microsoft }) =>
      [...aliases, ...microsoft.validatorIds, ...microsoft.policyCodes].some(
        other => other.toLowerCase() === wanted,
      ),
    );
  if (!rule) {
    const meant = nearest(
      wanted,
      allRules.map(({ id }) => id),
    );
    throw new CliError(`There is no rule "${name}"${meant ? `; did you mean ${meant}?` : '.'}`);
  }
  const pages = await loadPages(terminal.assets);
  terminal.stdout.write(`${pages[rule.id] ?? rule.id}\n`);
  return 0;
}
