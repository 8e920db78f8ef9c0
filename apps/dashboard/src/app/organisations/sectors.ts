import { Injectable, inject } from '@angular/core';
import { I18n } from '@zesumme/ui';

/** What sectors are called in the reader's language. */
@Injectable({ providedIn: 'root' })
export class Sectors {
  private readonly i18n = inject(I18n);

  /** Sections are printed in capitals by their source: in a sentence they read as any other name. */
  nameOf({ nameFr, nameDe, nameEn }: { nameFr: string; nameDe: string; nameEn: string }): string {
    const name = { fr: nameFr, de: nameDe, en: nameEn }[this.i18n.locale()];
    return name === name.toUpperCase() && this.i18n.locale() !== 'de' ? sentence(name) : name;
  }

  /** A code as the regulation prints it: 65.12 for 6512. */
  printed(code: string): string {
    return code.length > 2 ? `${code.slice(0, 2)}.${code.slice(2)}` : code;
  }
}

const sentence = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();
