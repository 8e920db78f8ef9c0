import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { I18n } from './i18n';
import { Icon } from './icon';
import type { IconName } from './icon-names';

/** Marks what was invented so that a demonstration is alive. */
@Component({
  selector: 'z-demo',
  template: `<span class="demo">{{ t('common.demo.mark') }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoMark {
  protected readonly t = inject(I18n).t;
}

type OrganisationKind = 'company' | 'commune' | 'public-actor' | 'association';

const kindShapes: Record<OrganisationKind, { icon: IconName; kind: string }> = {
  company: { icon: 'square', kind: 'k co' },
  association: { icon: 'square', kind: 'k' },
  commune: { icon: 'hexagon', kind: 'k cm' },
  'public-actor': { icon: 'disc', kind: 'k pu' },
};

/** An organisation by its kind: a shape with its colour, named for those who see neither, and what is projected. */
@Component({
  selector: 'z-kind',
  imports: [Icon],
  template: `<span [class]="shape().kind"
    ><z-icon [name]="shape().icon" /><span class="sr">{{ t(label()) }} </span><span><ng-content /></span
  ></span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Kind {
  readonly kind = input.required<OrganisationKind>();
  protected readonly t = inject(I18n).t;
  protected readonly shape = computed(() => kindShapes[this.kind()]);
  protected readonly label = computed(() => `common.kind.${this.kind()}` as const);
}

export type Synergy = 'joint-activity' | 'shared-service' | 'flow-exchange';

const synergyShapes: Record<Synergy, { icon: IconName; kind: string }> = {
  'joint-activity': { icon: 'users-three', kind: 'sy j' },
  'shared-service': { icon: 'handshake', kind: 'sy h' },
  'flow-exchange': { icon: 'arrows-left-right', kind: 'sy sf' },
};

/** A kind of synergy: icon in its colour, the word in ink. */
@Component({
  selector: 'z-synergy',
  imports: [Icon],
  template: `<span [class]="shape().kind"><z-icon [name]="shape().icon" size="s" />{{ t(label()) }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SynergyMark {
  readonly synergy = input.required<Synergy>();
  protected readonly t = inject(I18n).t;
  protected readonly shape = computed(() => synergyShapes[this.synergy()]);
  protected readonly label = computed(() => `common.synergy.${this.synergy()}` as const);
}

export type ActionStatus = 'idea' | 'planned' | 'under-way' | 'done' | 'abandoned';

const statusFills: Record<ActionStatus, string> = {
  idea: 'u',
  planned: 'p_',
  'under-way': 'half',
  done: 'e',
  abandoned: 'r',
};

/** The status of an action, drawn with the fills of the architect, and its word. */
@Component({
  selector: 'z-status',
  template: `<span class="st"><i [class]="fill()" aria-hidden="true"></i>{{ t(label()) }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusMark {
  readonly status = input.required<ActionStatus>();
  protected readonly t = inject(I18n).t;
  protected readonly fill = computed(() => statusFills[this.status()]);
  protected readonly label = computed(() => `common.status.${this.status()}` as const);
}

export const phases = ['diagnosis', 'solutions', 'pilot', 'scaling'] as const;
export type Phase = (typeof phases)[number];

/** How far a theme has come: what is behind it solid, where it stands hatched, what lies ahead outlined. */
@Component({
  selector: 'z-phase',
  template: `<span class="phase"
    ><span class="seg" aria-hidden="true">
      @for (fill of fills(); track $index) {
        <i [class]="fill"></i>
      }</span
    ><span>{{ t(label()) }}</span></span
  >`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseMark {
  readonly phase = input.required<Phase>();
  protected readonly t = inject(I18n).t;
  protected readonly label = computed(() => `common.phase.${this.phase()}` as const);
  protected readonly fills = computed(() => {
    const reached = phases.indexOf(this.phase());
    return phases.map((_, index) => (index < reached ? 'e' : index === reached ? 'p_' : 'r'));
  });
}

/** People or organisations counted one by one: coming, perhaps, not coming, silent. */
@Component({
  selector: 'z-units',
  template: `<span class="units" role="img" [attr.aria-label]="label()">
    @for (fill of fills(); track $index) {
      <i [class]="fill"></i>
    }
  </span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Units {
  readonly yes = input(0);
  readonly maybe = input(0);
  readonly no = input(0);
  readonly silent = input(0);
  /** The same in words. */
  readonly label = input.required<string>();
  protected readonly fills = computed(() => [
    ...Array<string>(this.yes()).fill('e'),
    ...Array<string>(this.maybe()).fill('p_'),
    ...Array<string>(this.no()).fill('x'),
    ...Array<string>(this.silent()).fill(''),
  ]);
}

/** A message of which some words are strong. */
@Component({
  selector: 'z-rich',
  template: `@for (part of parts(); track $index) {
    @if (part.strong) {
      <strong>{{ part.text }}</strong>
    } @else {
      <span>{{ part.text }}</span>
    }
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Rich {
  readonly parts = input.required<readonly { text: string; strong: boolean }[]>();
}

/** A day as the calendar shows it: the number large, the month small. */
@Component({
  selector: 'z-date',
  template: `<div class="date" [class.past]="past()">
    <b>{{ i18n.day(day(), 'dayOfMonth') }}</b><span>{{ i18n.day(day(), 'month') }}</span>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DateBlock {
  readonly day = input.required<string>();
  readonly past = input(false);
  protected readonly i18n = inject(I18n);
}
