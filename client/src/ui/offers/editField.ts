import * as vscode from 'vscode';
import type { OfferContext } from '../../commands/offers/command';
import {
  checkCategories,
  checkHideKey,
  checkLink,
  checkMail,
  checkName,
  defaultCategories,
  portalUrl,
  type FieldProblem,
} from '../../offers/fieldChecks';
import type { OfferFields } from '../../offers/fields';
import { redact } from '../../offers/redact';
import type { WorksheetField } from '../../offers/worksheet';
import { noFolder, writeOfferFields } from '../../views/offers/connectorFiles';
import type { FollowedOffer, Offers } from '../../views/offers/offers';
import { categorySetting } from '../../views/offers/settings';
import { worksheetOf } from '../../views/offers/worksheetOf';
import { ExplainedError } from '../errors';
import { givePackageLink } from './packageLink';

export type EditableField = WorksheetField['id'];

/** Asks for the value of a field and keeps it in certification.json; secrets go to the secret storage. */
export async function editField(
  offer: FollowedOffer,
  field: EditableField,
  context: Pick<OfferContext, 'offers' | 'services'>,
): Promise<void> {
  if (field === 'packageLink') return void (await givePackageLink(offer, context));
  if (field === 'oauthSecret') return askSecret(offer, context.offers);
  if (!offer.files) throw new ExplainedError(noFolder());
  const { facts } = offer.files;
  const known = valuesOf(offer, field);
  const changes = await ask(field, known, facts.title);
  if (changes) await writeOfferFields(offer.files.folder, changes);
}

const valuesOf = (offer: FollowedOffer, field: EditableField): readonly string[] =>
  worksheetOf(offer)
    .flatMap(({ fields }) => fields)
    .find(({ id }) => id === field)?.values ?? (field === 'url' ? [offer.files?.fields.url ?? ''] : []);

async function ask(
  field: Exclude<EditableField, 'packageLink' | 'oauthSecret'>,
  known: readonly string[],
  title: string | undefined,
): Promise<Partial<OfferFields> | undefined> {
  const [first = ''] = known;
  switch (field) {
    case 'name':
      return asText(
        field,
        vscode.l10n.t('Name of the offer; it is reserved for good once the offer is created'),
        first,
        text => checkName(text, title),
      );
    case 'url':
      return asText(
        field,
        vscode.l10n.t('Address of the offer in Partner Center, as the browser shows it'),
        first,
        checkPortal,
      );
    case 'categories':
      return askCategories(known);
    case 'contract':
      return askContract(first);
    case 'privacyUrl':
      return asText(field, vscode.l10n.t('Link of your privacy policy'), first, checkLink);
    case 'supportUrl':
      return asText(field, vscode.l10n.t('Link where customers find help'), first, checkLink);
    case 'hideKey':
      return asText(
        field,
        vscode.l10n.t('HideKey: lower-case letters and digits; empty shows the offer to everybody'),
        first,
        checkHideKey,
      );
    case 'oauthClientId':
      return asText(field, vscode.l10n.t('Client id of your production application'), first, () => []);
    case 'certificationNotes':
      return asText(
        field,
        vscode.l10n.t('What the reviewers should know, such as a test account; no password'),
        first,
        checkNotes,
      );
    case 'notify': {
      const prompt = vscode.l10n.t(
        'E-mail addresses that Microsoft tells about the submission, with commas between',
      );
      const answer = await askText(prompt, known.join(', '), text => split(text).flatMap(checkMail));
      return answer === undefined ? undefined : { notify: unlessEmpty(split(answer)) };
    }
    case 'package':
      return undefined;
  }
}

/** Nothing chosen takes the field out of the file, so that what the connector says counts again. */
const unlessEmpty = (values: readonly string[]): readonly string[] | undefined =>
  values.length > 0 ? values : undefined;

const split = (text: string): string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

async function asText(
  field: keyof OfferFields,
  prompt: string,
  value: string,
  check: (text: string) => readonly FieldProblem[],
): Promise<Partial<OfferFields> | undefined> {
  const answer = await askText(prompt, value, check);
  if (answer === undefined) return undefined;
  return { [field]: answer.trim() === '' ? undefined : answer.trim() };
}

function askText(
  prompt: string,
  value: string,
  check: (text: string) => readonly FieldProblem[],
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: text => (text.trim() === '' ? undefined : judge(check(text.trim()))),
  });
}

const severities: Readonly<Record<FieldProblem['severity'], vscode.InputBoxValidationSeverity>> = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  info: vscode.InputBoxValidationSeverity.Info,
};

/** The worst problem, below the input box; only an error keeps it open. */
function judge(problems: readonly FieldProblem[]): vscode.InputBoxValidationMessage | undefined {
  const order = ['error', 'warning', 'info'];
  const [worst] = [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return worst && { message: worst.message, severity: severities[worst.severity] };
}

/** The notes are kept in a file that is often shared. */
function checkNotes(text: string): readonly FieldProblem[] {
  if (redact(text) === text) return [];
  const message = vscode.l10n.t(
    'This looks like a secret; certification.json is readable to everybody who has it.',
  );
  return [{ code: 'notes-secret', severity: 'warning', message }];
}

function checkPortal(url: string): readonly FieldProblem[] {
  if (portalUrl(url) !== undefined) return [];
  const message = vscode.l10n.t('The address must begin with https://partner.microsoft.com/.');
  return [{ code: 'portal-address', severity: 'error', message }];
}

async function askCategories(known: readonly string[]): Promise<Partial<OfferFields> | undefined> {
  const offered = categorySetting() ?? defaultCategories;
  let picked = known;
  for (;;) {
    const names = [...offered, ...picked.filter(category => !offered.includes(category))];
    const [problem] = checkCategories(picked, names);
    const chosen = await vscode.window.showQuickPick(
      names.map(label => ({ label, picked: picked.includes(label) })),
      {
        title: vscode.l10n.t('Categories'),
        placeHolder: problem?.message ?? vscode.l10n.t('Choose one to three'),
        canPickMany: true,
        ignoreFocusOut: true,
      },
    );
    if (!chosen) return undefined;
    picked = chosen.map(({ label }) => label);
    if (checkCategories(picked, names).length === 0) return { categories: unlessEmpty(picked) };
  }
}

async function askContract(known: string): Promise<Partial<OfferFields> | undefined> {
  const standard = {
    label: vscode.l10n.t('Standard Contract'),
    detail: vscode.l10n.t('Microsoft recommends it: a check box in Partner Center, no link.'),
  };
  const own = { label: vscode.l10n.t('Own licence agreement …'), detail: vscode.l10n.t('An https link.') };
  const chosen = await vscode.window.showQuickPick([standard, own], { ignoreFocusOut: true });
  if (!chosen) return undefined;
  if (chosen === standard) return { contract: 'standard' };
  const prompt = vscode.l10n.t('Link of your licence agreement');
  return asText('contract', prompt, known === 'standard' ? '' : known, checkLink);
}

async function askSecret(offer: FollowedOffer, { secrets }: Offers): Promise<void> {
  const secret = await vscode.window.showInputBox({
    prompt: vscode.l10n.t(
      'Client secret of your production application; it is kept in the secret storage only',
    ),
    password: true,
    ignoreFocusOut: true,
  });
  if (secret?.trim()) await secrets.set(offer.id, 'oauthSecret', secret.trim());
}
