import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VisitorHome } from '@zesumme/domain';
import { DemoMark, I18n, Icon, SynergyMark, phases } from '@zesumme/ui';
import { GroupRows } from './group-rows';
import { MeetingRows } from './meeting-rows';

/** What everybody may know: what the broker does and how, the public groups, the practice sheets, whom to contact. */
@Component({
  selector: 'z-visitor-home',
  imports: [DemoMark, GroupRows, Icon, MeetingRows, RouterLink, SynergyMark],
  templateUrl: './visitor-home.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorHomePage {
  readonly home = input.required<VisitorHome>();
  protected readonly t = inject(I18n).t;
  protected readonly synergies = ['joint-activity', 'shared-service', 'flow-exchange'] as const;
  protected readonly phases = phases;
  protected readonly synergyText = (synergy: (typeof this.synergies)[number]) =>
    `insights.visitor.synergy.${synergy}` as const;
  protected readonly stepText = (phase: (typeof phases)[number]) => `insights.visitor.step.${phase}` as const;
  protected readonly phaseName = (phase: (typeof phases)[number]) => `common.phase.${phase}` as const;
}
