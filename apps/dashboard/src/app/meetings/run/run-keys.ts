import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { I18n } from '@zesumme/ui';

const keys = ['n', 'p', '0', '1', '2', '3', 'b'] as const;
type Key = (typeof keys)[number];

const labels = Object.fromEntries(keys.map((key) => [key, `run.keys.${key}`])) as { [K in Key]: `run.keys.${K}` };
const STORED = 'zesumme.run-keys';

/** The keys that act on the page, listed; they can be switched off, since somebody may dictate or press keys by mistake. */
@Component({
  selector: 'z-run-keys',
  template: `<details class="s">
    <summary>{{ t('run.keys.title') }}</summary>
    <label class="chk"
      ><input type="checkbox" [checked]="isOn()" (change)="set($any($event.target).checked)" />{{
        t('run.keys.on')
      }}</label
    >
    <dl>
      @for (key of keys; track key) {
        <div>
          <dt>
            <kbd>{{ key.toUpperCase() }}</kbd>
          </dt>
          <dd>{{ t(labels[key]) }}</dd>
        </div>
      }
    </dl>
    <p class="m">{{ t('run.keys.leave') }}</p>
  </details>`,
  styles: `
    details {
      margin-top: var(--z-6);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      gap: var(--z-1) var(--z-4);
      margin: var(--z-2) 0;
    }
    dl div {
      display: flex;
      gap: var(--z-2);
    }
    dd {
      margin: 0;
    }
    kbd {
      display: inline-block;
      min-width: 1.5rem;
      text-align: center;
      border: 1px solid var(--z-control);
      border-radius: 3px;
      font: inherit;
    }
  `,
  host: { '(document:keydown)': 'onKey($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunKeys {
  readonly pressed = output<string>();
  protected readonly t = inject(I18n).t;
  protected readonly keys = keys;
  protected readonly labels = labels;
  protected readonly isOn = signal(stored());

  protected set(on: boolean): void {
    this.isOn.set(on);
    try {
      localStorage.setItem(STORED, on ? 'on' : 'off');
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }

  protected onKey(event: KeyboardEvent): void {
    const { target, key } = event;
    const field = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ? target : null;
    if (field && key === 'Escape') field.blur();
    if (field || !this.isOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (document.querySelector('mat-dialog-container')) return;
    const known = keys.find((each) => each === key.toLowerCase());
    if (!known) return;
    event.preventDefault();
    this.pressed.emit(known);
  }
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}
