import { TablesMigration } from './tables-migration';
import { flag, id, instant, integer, number, optional, primary, string, table } from './table';

const tables = [
  table('flow_introduction', {
    columns: [
      primary(id('id')),
      id('offer_id'),
      id('need_id'),
      id('offer_organisation_id'),
      id('need_organisation_id'),
      id('group_id'),
      string('phase', 16),
      optional(string('offer_answer', 8)),
      optional(string('need_answer', 8)),
      optional(id('offer_contact_id')),
      optional(id('need_contact_id')),
      optional(string('offer_reason', 400)),
      optional(string('need_reason', 400)),
      optional(string('word', 400)),
      optional(number('tonnes')),
      optional(number('kg_co2e')),
      optional(number('euros')),
      optional(string('evidence', 400)),
      optional(string('evidence_url', 2000)),
      optional(id('action_id')),
      optional(string('proposed_by', 200)),
      flag('is_demo'),
      integer('version'),
      instant('created_at'),
      instant('changed_at'),
    ],
    references: {
      offer_id: 'flow.id CASCADE',
      need_id: 'flow.id CASCADE',
      offer_organisation_id: 'organisation.id CASCADE',
      need_organisation_id: 'organisation.id CASCADE',
      group_id: 'working_group.id RESTRICT',
      offer_contact_id: 'contact.id SET NULL',
      need_contact_id: 'contact.id SET NULL',
      action_id: 'action.id SET NULL',
    },
    indices: [
      ['offer_id', 'need_id'],
      ['need_id'],
      ['offer_organisation_id'],
      ['need_organisation_id'],
      ['group_id', 'phase'],
      ['offer_contact_id'],
      ['need_contact_id'],
      ['action_id'],
      ['changed_at'],
    ],
  }),
  table('introduction_step', {
    columns: [
      primary(id('id')),
      id('introduction_id'),
      integer('position'),
      string('phase', 16),
      optional(string('reason', 400)),
      instant('at'),
    ],
    references: { introduction_id: 'flow_introduction.id CASCADE' },
    indices: [['introduction_id', 'position']],
  }),
];

/** Whom the broker brings together over their flows, and what came of it. */
export class FlowIntroductions1700000051010 extends TablesMigration {
  override readonly name = 'FlowIntroductions1700000051010';
  protected override readonly tables = tables;
}
