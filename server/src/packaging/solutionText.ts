import { escapeXml } from './xml';

/** Component type of a connector among the root components of a solution. */
const connectorComponent = 372;

export interface SolutionText {
  readonly uniqueName: string;
  readonly displayName: string;
  readonly description: string;
  readonly version: string;
  readonly publisher: {
    readonly uniqueName: string;
    readonly displayName: string;
    /** Two to eight letters and digits. */
    readonly prefix: string;
    /** 10000 to 99999. */
    readonly optionValuePrefix: number;
  };
  readonly connector: ConnectorText;
}

export interface ConnectorText {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly brandColor: string;
  /** The members that name a file of the zip, in their order. */
  readonly files: readonly (readonly [member: string, path: string])[];
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const root =
  '<ImportExportXml version="9.2.0.0" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';

/** [Content_Types].xml for the extensions of a zip's files. */
export function contentTypesXml(paths: readonly string[]): string {
  const extensions = new Set(['xml', ...paths.map(path => path.slice(path.lastIndexOf('.') + 1))]);
  const defaults = [...extensions].map(
    extension => `<Default Extension="${extension}" ContentType="application/octet-stream" />`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}</Types>`;
}

/** solution.xml of an unmanaged solution with one connector. */
export function solutionXml({ publisher, connector, ...solution }: SolutionText): string {
  return lines([
    declaration,
    root,
    '  <SolutionManifest>',
    `    <UniqueName>${escapeXml(solution.uniqueName)}</UniqueName>`,
    ...localized('LocalizedNames', 'LocalizedName', solution.displayName),
    ...localized('Descriptions', 'Description', solution.description),
    `    <Version>${solution.version}</Version>`,
    '    <Managed>0</Managed>',
    '    <Publisher>',
    `      <UniqueName>${publisher.uniqueName}</UniqueName>`,
    ...localized('LocalizedNames', 'LocalizedName', publisher.displayName).map(line => `  ${line}`),
    '      <Descriptions></Descriptions>',
    '      <EMailAddress xsi:nil="true"></EMailAddress>',
    '      <SupportingWebsiteUrl xsi:nil="true"></SupportingWebsiteUrl>',
    `      <CustomizationPrefix>${publisher.prefix}</CustomizationPrefix>`,
    `      <CustomizationOptionValuePrefix>${publisher.optionValuePrefix}</CustomizationOptionValuePrefix>`,
    '      <Addresses></Addresses>',
    '    </Publisher>',
    '    <RootComponents>',
    `      <RootComponent type="${connectorComponent}" id="{${connector.id}}" schemaName="${connector.name}" behavior="0" />`,
    '    </RootComponents>',
    '    <MissingDependencies></MissingDependencies>',
    '  </SolutionManifest>',
    '</ImportExportXml>',
  ]);
}

/** customizations.xml, with its members in the order that imports expect. */
export function customizationsXml(connector: ConnectorText): string {
  const members = [
    ['connectorid', connector.id],
    ['description', connector.description],
    ['displayname', connector.displayName],
    ['iconbrandcolor', connector.brandColor],
    ['name', connector.name],
    ['connectortype', '1'],
    ...connector.files.map(([member, path]) => [member, `/${path}`] as const),
  ] as const;
  const empty = (names: string): string[] => names.split(' ').map(name => `  <${name}></${name}>`);
  return lines([
    declaration,
    root,
    ...empty(
      'Entities Roles Workflows FieldSecurityProfiles Templates EntityMaps EntityRelationships OrganizationSettings optionsets CustomControls EntityDataProviders',
    ),
    '  <Connectors>',
    '    <Connector>',
    ...members.map(([name, text]) => `      <${name}>${escapeXml(text)}</${name}>`),
    '    </Connector>',
    '  </Connectors>',
    ...empty('connectionreferences'),
    '  <Languages>',
    '    <Language>1033</Language>',
    '  </Languages>',
    '</ImportExportXml>',
  ]);
}

function localized(around: string, element: string, text: string): string[] {
  return [
    `    <${around}>`,
    `      <${element} description="${escapeXml(text)}" languagecode="1033" />`,
    `    </${around}>`,
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
