import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catalogues, translate } from '@zesumme/i18n/all';
import { problemOf, tellLog, toldFailure } from '../platform/http';
import { html, languageAsked, sendPage } from '../platform/pages';

type Told = keyof typeof catalogues.fr.linkPages.problem;

/** Those after which the page still opens. */
const onThePage = ['form-already-sent', 'form-outdated', 'meeting-cancelled', 'meeting-begun', 'meeting-over', 'state'];
const alsoOnThePage = [
  ...[
    'proposal-decided',
    'proposals-closed',
    'too-many-proposals',
    'too-many-calendars',
    'colleague-already-sent',
    'no-colleague',
    'succession-open',
  ],
  ...['not-found', 'invalid', 'unexpected'],
];

/** Answers every error as a page: what is the matter, what has become of what was sent, and where to go from there. */
@Catch()
export class ProblemPages implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, code } = problemOf(error);
    tellLog(reply.raw, { code });
    if (status >= 500) this.logger.error(toldFailure(error, request));
    const known = code in catalogues.fr.linkPages.problem ? (code as Told) : status >= 500 ? 'unexpected' : 'invalid';
    const locale = languageAsked(request) ?? 'fr';
    const words = catalogues[locale].linkPages.problem[known] as { title: string; text: string };
    const [page, calendars] = pageOf(request);
    const isThere = page !== undefined && [...onThePage, ...alsoOnThePage].includes(known);
    const { lang } = request.query as { lang?: string };
    const back = isThere ? `${page}${lang === locale ? `?lang=${locale}` : ''}` : '/';
    const main = html`<h1>${words.title}</h1>
      <p class="sub">${words.text}</p>
      <p class="sub">
        <a href="${back}"
          >${translate(locale, isThere ? (calendars ? 'linkPages.feed.back' : 'linkPages.problem.back') : 'linkPages.problem.home')}</a
        >
      </p>
      ${status >= 500 && html`<p class="s m">${translate(locale, 'linkPages.problem.reference', { id: String(request.id) })}</p>`}`;
    await sendPage(request, reply, { locale, title: words.title, main }, status);
  }
}

/** The page that was acted on, and whether it is that of the calendars. */
function pageOf({ method, url }: FastifyRequest): [page?: string, calendars?: string] {
  const [, meeting, calendars] = /^(\/answer\/[\w-]+)(\/calendar\b)?/.exec(url) ?? [];
  if (meeting === undefined) return [];
  return method === 'POST' && calendars ? [meeting + calendars, calendars] : [meeting];
}
