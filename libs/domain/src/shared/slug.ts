import * as z from 'zod';
import { fold } from './fold';

/** The readable part of an address: lower-case letters, digits and single hyphens, at most 80 characters. */
export const slug = z
  .string()
  .max(80)
  .check(z.stringFormat('slug', /^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A slug made from a title; `item` when nothing of the title can be kept. */
export function slugOf(title: string): string {
  const made = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return made || 'item';
}
