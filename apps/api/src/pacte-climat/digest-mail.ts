import type { Locale } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { Account } from '../identity/account.entity';
import type { Config } from '../platform/config';
import type { MailTemplate } from '../platform/outbox';
import { type Digest, type DigestPart, digestFor, digestParts, sizeOf } from './digest-content';

export const DIGEST = 'digest';
/** So many things of each part are named; of the others the number. */
const MOST_NAMED = 5;

/** The mail of the week about chapter 6. It tells what holds when it is sent, and is not sent where nothing does. */
export const digestMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const account = await ctx.manager.findOneBy(Account, { id: String(params['accountId']), state: 'active' });
    const digest = account && (await digestFor(ctx, { ...account, locale }));
    if (!digest || sizeOf(digest) === 0) return null;
    const { commune } = digest;
    const told = {
      ...{ count: sizeOf(digest), commune: commune?.name ?? '', of: commune ? 'commune' : 'groups' },
      ...{ programme: commune?.programme ?? '', chapter: commune?.chapter ?? '' },
    };
    return {
      kind: 'digest',
      subject: translate(locale, 'digest.subject', told),
      text: [
        translate(locale, 'digest.intro', told),
        ...digestParts.flatMap((part) => partOf(digest, part, locale, config.publicUrl)),
      ].join('\n\n'),
      action: {
        label: translate(locale, commune ? 'digest.openChapter' : 'digest.openActions'),
        url: `${config.publicUrl}${commune ? `/chapter-6/${commune.code}` : '/actions?late=true'}`,
      },
    };
  };

/** A paragraph with its heading, each thing with its address; nothing where there is none. */
function partOf(digest: Digest, part: DigestPart, locale: Locale, publicUrl: string): string[] {
  const items = digest[part];
  if (items.length === 0) return [];
  const named = items.slice(0, MOST_NAMED).map(({ title, day, path }) => {
    const line = translate(locale, `digest.line.${part}`, { title, day: formatDay(locale, day, 'medium') });
    return `– ${line}\n  ${publicUrl}${path}`;
  });
  const more = items.length - named.length;
  return [
    [
      translate(locale, `digest.heading.${part}`, { count: items.length }),
      ...named,
      ...(more > 0 ? [translate(locale, 'digest.more', { count: more })] : []),
    ].join('\n'),
  ];
}
