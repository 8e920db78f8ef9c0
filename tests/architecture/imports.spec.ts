import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Snippet {
  file: string;
  code: string;
  /** The rule that refuses it; null when it is allowed. */
  refusedBy: string | null;
}

const projects = '@nx/enforce-module-boundaries';
const slices = 'zesumme/slices';

const importing = (what: string): string => `import { x } from '${what}';\nexport const y = x;\n`;

const snippet = (file: string, what: string, refusedBy: string | null): Snippet => ({
  file,
  code: importing(what),
  refusedBy,
});

const between = [
  snippet('apps/api/src/meetings/a.ts', '@zesumme/domain', null),
  snippet('apps/api/src/meetings/a.ts', '@zesumme/i18n', null),
  snippet('apps/api/src/meetings/a.ts', '@zesumme/ui', projects),
  snippet('apps/api/src/meetings/a.ts', '@zesumme/api-client', projects),
  snippet('apps/api/src/meetings/a.ts', '@zesumme/testing', projects),
  snippet('apps/api/src/meetings/a.spec.ts', '@zesumme/testing', null),
  snippet('apps/api/src/seeds/a.ts', '@zesumme/testing', null),
  snippet('apps/api/src/meetings/a.ts', '../../../dashboard/src/app/app', projects),
  snippet('apps/dashboard/src/app/meetings/a.ts', '@zesumme/domain', null),
  snippet('apps/dashboard/src/app/meetings/a.ts', '@zesumme/ui', null),
  snippet('apps/dashboard/src/app/meetings/a.ts', '@zesumme/api-client', null),
  snippet('apps/dashboard/src/app/meetings/a.ts', '@zesumme/testing', projects),
  snippet('apps/dashboard/src/app/meetings/a.ts', '../../../../api/src/app', projects),
  snippet('libs/ui/src/a.ts', '@zesumme/i18n', null),
  snippet('libs/ui/src/a.ts', '@zesumme/api-client', projects),
  snippet('libs/ui/src/a.ts', '@zesumme/domain', projects),
  snippet('libs/domain/src/a.ts', 'zod', null),
  snippet('libs/domain/src/a.ts', '@zesumme/i18n', projects),
  snippet('libs/i18n/src/a.ts', '@zesumme/domain', projects),
  snippet('libs/api-client/src/a.ts', '@zesumme/domain', projects),
  snippet('libs/testing/src/a.ts', '@zesumme/domain', null),
];

const betweenSlices = [
  snippet('apps/api/src/meetings/a.ts', '../working-groups', null),
  snippet('apps/api/src/meetings/a.ts', '../working-groups/index', null),
  snippet('apps/api/src/meetings/a.ts', '../working-groups/membership.entity', null),
  snippet('apps/api/src/meetings/a.ts', '../working-groups/memberships.service', slices),
  snippet('apps/api/src/meetings/a.ts', '../platform/database', null),
  snippet('apps/api/src/meetings/a.ts', '../platform/errors', null),
  snippet('apps/api/src/meetings/a.ts', '../platform/database/unit-of-work', slices),
  snippet('apps/api/src/meetings/a.ts', '../testing/given', slices),
  snippet('apps/api/src/meetings/a.spec.ts', '../testing/given', null),
  snippet('apps/api/src/meetings/a.ts', '../app.module', slices),
  snippet('apps/api/src/meetings/a.entity.ts', '../organisations/organisation.entity', null),
  snippet('apps/api/src/meetings/a.entity.ts', './meetings.service', slices),
  snippet('apps/api/src/platform/http/a.ts', '../../meetings', slices),
  snippet('apps/api/src/platform/database/entities.ts', '../../meetings/meeting.entity', null),
  snippet('apps/api/src/app.module.ts', './meetings', null),
  snippet('apps/dashboard/src/app/meetings/a.ts', '../platform/api', null),
  snippet('apps/dashboard/src/app/meetings/a.ts', '../actions/action-list', slices),
  snippet('apps/dashboard/src/app/meetings/a.ts', '../shell/header', slices),
  snippet('apps/dashboard/src/app/platform/a.ts', '../meetings/meeting-list', slices),
  snippet('apps/dashboard/src/app/app.routes.ts', './meetings/meetings.routes', null),
];

const aroundTheUnitOfWork: Snippet[] = [
  ['Repository', 'typeorm'],
  ['DataSource', 'typeorm'],
  ['BaseEntity', 'typeorm'],
  ['InjectRepository', '@nestjs/typeorm'],
  ['InjectDataSource', '@nestjs/typeorm'],
  ['Database', 'sqlite3'],
  ['Client', 'pg'],
].map(([name, from]) => ({
  file: 'apps/api/src/meetings/a.ts',
  code: `import { ${name} } from '${from}';\nexport const y = ${name};\n`,
  refusedBy: 'no-restricted-imports',
}));

const around = (code: string, refusedBy: string | null): Snippet => ({
  file: 'apps/api/src/meetings/a.ts',
  code: `export const a = (ctx: unknown) => [ctx, ${code}];\n`,
  refusedBy,
});

const otherWays: Snippet[] = [
  around('ctx.manager.connection', 'no-restricted-syntax'),
  around('ctx.manager.queryRunner.query("x")', 'no-restricted-syntax'),
  around('ctx.manager.getRepository("x").save({})', 'no-restricted-syntax'),
  around('ctx.manager.connection.entityMetadatas', null),
  around('Promise.all([])', 'no-restricted-syntax'),
  { ...around('Promise.all([])', null), file: 'apps/api/src/platform/outbox/a.ts' },
  { ...around('Promise.all([])', null), file: 'libs/ui/src/a.ts' },
  around('process.env', 'no-restricted-properties'),
  { ...around('process.env', null), file: 'apps/api/src/platform/config/a.ts' },
  {
    file: 'apps/api/src/meetings/a.ts',
    code: 'export const a: any = 1;\n',
    refusedBy: '@typescript-eslint/no-explicit-any',
  },
  { file: 'apps/api/src/meetings/a.ts', code: 'console.log(1);\n', refusedBy: 'no-console' },
  { file: 'libs/domain/src/a.ts', code: '/* eslint-disable no-console */\nconsole.log(1);\n', refusedBy: 'no-console' },
];

const templates: Snippet[] = [
  { file: 'libs/ui/src/a.html', code: '<img src="a.png" />\n', refusedBy: '@angular-eslint/template/alt-text' },
  { file: 'libs/ui/src/a.html', code: '<img src="a.png" alt="" />\n', refusedBy: null },
  {
    file: 'apps/dashboard/src/app/a.html',
    code: '<div (click)="open()"></div>\n',
    refusedBy: '@angular-eslint/template/click-events-have-key-events',
  },
];

const all = [...between, ...betweenSlices, ...aroundTheUnitOfWork, ...otherWays, ...templates];

/** What ESLint, with the project's own settings, has against each of them. */
const broken: string[][] = JSON.parse(
  execFileSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    input: JSON.stringify(all),
    encoding: 'utf8',
  }),
);

describe('what is refused, and what is allowed', () => {
  it.each(all.map((each, index) => ({ ...each, found: broken[index] })))('$file: $code', ({ refusedBy, found }) => {
    if (refusedBy === null) expect(found).toEqual([]);
    else expect(found).toContain(refusedBy);
  });
});
