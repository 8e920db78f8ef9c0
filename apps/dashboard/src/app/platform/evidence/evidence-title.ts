import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EvidenceRow, labelBeside } from '@zesumme/domain';
import { DemoMark, I18n, Icon } from '@zesumme/ui';
import { FigureSource } from '../campaigns/figure-source';
import { figureWords, periodWords } from '../campaigns/figure-words';

/** What a piece of evidence is called, with the way to what it is: a meeting, an action, a sheet, a campaign with its figure, a web page, its files. */
@Component({
  selector: 'z-evidence-title',
  imports: [DemoMark, FigureSource, Icon, RouterLink],
  template: `@if (link(); as to) {
      <a [routerLink]="to">{{ row().title }}</a>
    } @else if (row().url; as url) {
      <a [href]="url" target="_blank" rel="noopener noreferrer"
        >{{ row().title }}<span class="sr"> {{ t('files.newTab') }}</span></a
      >
    } @else {
      {{ row().title }}
    }
    @if (row().isDemo) {
      &ngsp;<z-demo />
    }
    <br /><span class="s m">{{ facts() }}</span>
    @if (row().campaign; as campaign) {
      <br /><span class="s figure">{{ figure() }}</span>
      @if (campaign.figure.toConfirm) {
        <span class="s m nw"> ({{ t('campaigns.toConfirm') }})</span>
      }
      <br /><span class="s m"><z-figure-source [figure]="campaign.figure" /></span>
      @if (campaign.changed) {
        <br /><span class="s late"
          ><z-icon name="warning-circle" size="s" />&ngsp;{{ t('campaigns.evidence.changed') }}</span
        >
      }
    }
    @if (row().action?.undone) {
      <br /><span class="s late"><z-icon name="warning-circle" size="s" />&ngsp;{{ t('evidence.actionUndone') }}</span>
    }
    @for (file of row().files; track file.id) {
      <br /><a class="s" [href]="'/api/files/' + file.id + '/content'" [attr.download]="file.name"
        ><z-icon name="download-simple" size="s" />&ngsp;{{ file.name }}</a
      >
    }`,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
    .figure {
      font-weight: 400;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EvidenceTitle {
  readonly row = input.required<EvidenceRow>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly facts = computed(() => {
    const { kind, day, group } = this.row();
    return [this.t(`evidence.kind.${kind}`), this.i18n.day(day), ...(group ? [group.name] : [])].join(' · ');
  });
  /** The figure of a campaign, by its label where the title does not say it, and when that was. */
  protected readonly figure = computed(() => {
    const { title, campaign } = this.row();
    const figure = campaign?.figure;
    if (!figure) return null;
    const told = [labelBeside(title, figure), figureWords(this.i18n, figure), periodWords(this.i18n, figure)];
    return told.filter(Boolean).join(' · ');
  });
  protected readonly link = computed(() => {
    const { meeting, action, practice, campaign } = this.row();
    if (meeting?.id) return ['/meetings', meeting.id];
    if (action?.id) return ['/actions', action.id];
    if (campaign?.id) return ['/campaigns', campaign.id];
    return practice?.id ? ['/practice-sheets', practice.slug] : null;
  });
}
