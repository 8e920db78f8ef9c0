/** What a file is, as people say it. */
export const fileKinds = ['pdf', 'document', 'spreadsheet', 'presentation', 'picture', 'table', 'text'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A type of file that is taken, and the endings that its name may have; the first one is the usual one. */
export interface AcceptedType {
  mediaType: string;
  kind: FileKind;
  extensions: readonly [string, ...string[]];
}

const ooxml = 'application/vnd.openxmlformats-officedocument';
const opendocument = 'application/vnd.oasis.opendocument';

/**
 * What is taken, and nothing else. Archives are not: nobody sees what is in them. Neither are documents with macros, nor
 * the office formats of before 2007, which cannot be told from other things that their container may hold.
 */
export const acceptedTypes: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', kind: 'pdf', extensions: ['pdf'] },
  { mediaType: `${ooxml}.wordprocessingml.document`, kind: 'document', extensions: ['docx'] },
  { mediaType: `${opendocument}.text`, kind: 'document', extensions: ['odt'] },
  { mediaType: `${ooxml}.spreadsheetml.sheet`, kind: 'spreadsheet', extensions: ['xlsx'] },
  { mediaType: `${opendocument}.spreadsheet`, kind: 'spreadsheet', extensions: ['ods'] },
  { mediaType: `${ooxml}.presentationml.presentation`, kind: 'presentation', extensions: ['pptx'] },
  { mediaType: `${opendocument}.presentation`, kind: 'presentation', extensions: ['odp'] },
  { mediaType: 'image/jpeg', kind: 'picture', extensions: ['jpg', 'jpeg'] },
  { mediaType: 'image/png', kind: 'picture', extensions: ['png'] },
  { mediaType: 'image/apng', kind: 'picture', extensions: ['png', 'apng'] },
  { mediaType: 'image/gif', kind: 'picture', extensions: ['gif'] },
  { mediaType: 'image/webp', kind: 'picture', extensions: ['webp'] },
  { mediaType: 'image/avif', kind: 'picture', extensions: ['avif'] },
  { mediaType: 'image/tiff', kind: 'picture', extensions: ['tif', 'tiff'] },
  { mediaType: 'image/heic', kind: 'picture', extensions: ['heic', 'heif'] },
  { mediaType: 'text/csv', kind: 'table', extensions: ['csv'] },
  { mediaType: 'text/plain', kind: 'text', extensions: ['txt'] },
  { mediaType: 'text/markdown', kind: 'text', extensions: ['md'] },
];

/** The accepted type of this name, or none. */
export const typeOfMedia = (mediaType: string): AcceptedType | undefined =>
  acceptedTypes.find((type) => type.mediaType === mediaType);

/** The accepted types that a name with this ending may have. */
export const typesOfExtension = (extension: string): AcceptedType[] =>
  acceptedTypes.filter(({ extensions }) => extensions.includes(extension.toLowerCase()));

/** What a file chooser offers: every ending that is taken, as `.pdf,.docx,…`. */
export const acceptedEndings = [...new Set(acceptedTypes.flatMap(({ extensions }) => extensions))]
  .map((extension) => `.${extension}`)
  .join(',');
