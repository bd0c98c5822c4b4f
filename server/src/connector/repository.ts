import type { Connector } from './connector';

/** The folders of Microsoft's public repository that hold connectors. */
const repositoryFolders = ['certified-connectors', 'independent-publisher-connectors', 'custom-connectors'];

/** Whether a connector lies in a checkout of Microsoft's public repository: one of its folders is on the path. */
export function isInRepository({ folder }: Connector): boolean {
  return folder.split(/[\\/]/).some(name => repositoryFolders.includes(name));
}
