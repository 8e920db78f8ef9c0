import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config';
import { DomainError } from '../../platform/errors';
import { SERVER_SECRET, readPairedToken, writePairedToken } from '../../platform/links';

/** What the address of a questionnaire says: whom it was given to is an organisation, or an invitation. */
export interface AnswerLink {
  questionnaireId: string;
  holderId: string;
  version: number;
}

/** Keeps these tokens apart from all others that are made with the secret. */
const CONTEXT = 'zesumme questionnaire link 1\n';

/** Why an address opens nothing. */
export const answerLinkUnknown = (): DomainError => new DomainError('questionnaire-link-unknown', 404);

/** The addresses of questionnaires, and the codes by which browsers are told apart. */
@Injectable()
export class AnswerLinks {
  constructor(
    @Inject(SERVER_SECRET) private readonly secret: Buffer,
    private readonly config: Config,
  ) {}

  /** Where it is answered. What stands behind the hash is sent to no server, and so is in no log. */
  addressOf({ questionnaireId, holderId, version }: AnswerLink): string {
    const token = writePairedToken(this.secret, CONTEXT, { first: questionnaireId, second: holderId, version });
    return `${this.config.publicUrl}/questions#${token}`;
  }

  /** What a token says. @throws DomainError 404 `questionnaire-link-unknown` */
  read(token: string): AnswerLink {
    const pair = readPairedToken(this.secret, CONTEXT, token);
    if (!pair) throw answerLinkUnknown();
    return { questionnaireId: pair.first, holderId: pair.second, version: pair.version };
  }

  /** What is stored of a browser's code: whoever has the database and not the secret of the server cannot look for it. */
  hashOf(code: string): string {
    return createHmac('sha256', this.secret).update('zesumme questionnaire code 1\n').update(code).digest('hex');
  }
}
