// Decides which VS Code runs the extension here, and says so.
// @ts-check
import { downloadDesktop, findDesktop, noDisplay } from './desktop.mjs';

/**
 * The desktop VS Code when this machine can show one, otherwise the server build in a browser.
 * CONNECTOR_CERTIFICATION_EDITOR=desktop or =server decides otherwise.
 * @returns {Promise<{ kind: 'desktop', program: string } | { kind: 'server' }>}
 */
export async function chooseEditor() {
  const wish = process.env['CONNECTOR_CERTIFICATION_EDITOR'];
  if (wish === 'server') return useServer('CONNECTOR_CERTIFICATION_EDITOR asks for it');
  const hidden = wish === 'desktop' ? undefined : noDisplay();
  if (hidden) return useServer(hidden);
  const installed = findDesktop();
  if (installed) return useDesktop(installed);
  console.log('No desktop VS Code is installed here: trying to download one into .cache/ …');
  try {
    return useDesktop(await downloadDesktop());
  } catch (error) {
    return useServer(
      `the download of VS Code failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** @param {string} program */
function useDesktop(program) {
  console.log(`Using the desktop VS Code at ${program}.`);
  return /** @type {const} */ ({ kind: 'desktop', program });
}

/** @param {string} why */
function useServer(why) {
  console.log(`Using VS Code's server build in a browser (${why}).`);
  return /** @type {const} */ ({ kind: 'server' });
}
