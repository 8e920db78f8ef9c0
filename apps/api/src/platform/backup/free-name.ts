/**
 * A name that nothing has yet: what an earlier restore kept is neither mixed with what a later one keeps, nor removed where the
 * later one fails.
 *
 * @param isTaken whether something has this name
 */
export async function freeName(name: string, isTaken: (name: string) => boolean | Promise<boolean>): Promise<string> {
  let free = name;
  for (let number = 2; await isTaken(free); number += 1) free = `${name}_${number}`;
  return free;
}
