import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '../schema/editor-schemas.ts';

/** `npm run schemas`: writes the JSON Schemas that code editors use; `.vscode/settings.json` names them. */
const directory = '.config/schemas';

await mkdir(directory, { recursive: true });
for (const [name, text] of editorSchemas()) {
  await writeFile(join(directory, name), text);
  console.log(`+ ${directory}/${name}`);
}
