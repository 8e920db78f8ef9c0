import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { userInfo } from 'node:os';
import { SURROUNDINGS, Stop } from './stop.mjs';

/** @param {string} path */
function canWrite(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} path */
const nearestExisting = (path) => {
  let folder = resolve(path);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

/** Whether the path can be written to, or created where it does not exist yet. @param {string} path */
export const isWritable = (path) => canWrite(nearestExisting(path));

const user = () => {
  try {
    return userInfo().username;
  } catch {
    return `number ${process.getuid?.()}`;
  }
};

/**
 * @param {string} folder the project's folder
 * @param {string} what what is to be written there
 * @throws {Stop} when this user may not write there
 */
export function requireWritableProject(folder, what) {
  for (const path of [folder, `${folder}/node_modules`, `${folder}/dist`]) {
    if (isWritable(path)) continue;
    throw new Stop(
      `${what} has to be written to ${path}, and the user ${user()} may not write there.\n` +
        `Give that user the folder (for example: sudo chown -R ${user()} ${folder}), or run the command as the folder's owner.`,
      SURROUNDINGS,
    );
  }
}

/**
 * @param {string} folder the value of DATA_DIR
 * @throws {Stop} when this user may not write there
 */
export function requireWritableData(folder) {
  for (const path of [folder, `${folder}/zesumme.sqlite`]) {
    if (isWritable(path)) continue;
    throw new Stop(
      `The data is kept in ${resolve(folder)}, and the user ${user()} may not write to ${resolve(path)}.\n` +
        `Give that user the right to write there, or set DATA_DIR to another folder (for example: DATA_DIR=$HOME/zesumme-data npm start).`,
      SURROUNDINGS,
    );
  }
}
