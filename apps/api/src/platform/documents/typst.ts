import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** Read beside this file by the tests, and beside the bundle in the build. */
export const templates = join(__dirname, 'templates');
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic', '700Bold', '700Bold_Italic'];
/** Results of earlier documents that are kept; the rest is forgotten, so that memory stays even. */
export const KEPT = 8;

/** Why a document could not be made: the compiler's own words, for the log. */
export class TypstError extends Error {}

/** Makes PDF/UA of a template and its inputs. It reads the templates and the product's typeface, and nothing else. */
export class Typst {
  private constructor(private readonly compiler: NodeCompiler) {}

  /** Loads the compiler, which takes some memory and is not to be had for every platform. */
  static async load(): Promise<Typst> {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const fontBlobs = await readFaces();
    return new Typst(NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs }] }));
  }

  /** @throws TypstError */
  pdf(template: string, inputs: Record<string, string>): Buffer {
    const compiled = this.compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs });
    const error = compiled.takeError();
    if (error) throw new TypstError(JSON.stringify(this.compiler.fetchDiagnostics(error)));
    const document = compiled.result;
    if (!document) throw new TypstError(`${template} gave no document.`);
    try {
      return this.compiler.pdf(document, { pdfStandard: 'ua-1' });
    } catch (cause) {
      throw new TypstError(cause instanceof Error ? cause.message : String(cause));
    } finally {
      this.compiler.evictCache(KEPT);
    }
  }
}

/** The product's typeface, face by face. */
export const readFaces = (): Promise<Buffer[]> => Promise.all(faces.map(readFace));

function readFace(face: string): Promise<Buffer> {
  const typeface = dirname(createRequire(__filename).resolve('@expo-google-fonts/hanken-grotesk/package.json'));
  return readFile(join(typeface, face, `HankenGrotesk_${face}.ttf`));
}
