import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { Control, Field, I18n, type Place } from '@zesumme/ui';
import { CommuneMap } from '@zesumme/ui/map';
import { combineLatest, startWith, switchMap } from 'rxjs';

type Coordinate = FormControl<number | null>;

const NOWHERE: [number | null, number | null] = [null, null];

const valuesOf = (control: Coordinate) => control.valueChanges.pipe(startWith(control.value));

/** The very point where a flow is: by a click on the map, or by its coordinates. */
@Component({
  selector: 'z-flow-point-field',
  imports: [CommuneMap, Control, Field, ReactiveFormsModule],
  template: `<div class="cols">
    <div class="c6">
      <p class="s m">{{ t('flows.form.pointSay') }}</p>
      <div class="fcols">
        <z-field
          class="w2"
          [label]="t('territory.zoneForm.lat')"
          [hint]="t('territory.zoneForm.latHint')"
          [optional]="true"
          [control]="lat()"
          fieldId="lat"
        >
          <input zControl type="number" step="any" min="-90" max="90" inputmode="decimal" [formControl]="lat()" />
        </z-field>
        <z-field
          class="w2"
          [label]="t('territory.zoneForm.lon')"
          [hint]="t('territory.zoneForm.lonHint')"
          [optional]="true"
          [control]="lon()"
          fieldId="lon"
        >
          <input zControl type="number" step="any" min="-180" max="180" inputmode="decimal" [formControl]="lon()" />
        </z-field>
      </div>
      @if (isSet()) {
        <button type="button" class="b t sm" (click)="set(null)">{{ t('territory.zoneForm.clearPoint') }}</button>
      }
    </div>
    <div class="c6">
      <z-map
        [label]="t('flows.form.pointMap')"
        [places]="places()"
        [highlighted]="communeCodes()"
        [near]="communeCodes().length > 0"
        [picking]="true"
        (picked)="set($event)"
      >
        <p class="s m">{{ t(places().length > 0 ? 'flows.form.pointSet' : 'flows.form.pointUnset') }}</p>
      </z-map>
    </div>
  </div>`,
  // A legend floats: what comes below it has to be a block.
  styles: ':host { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FlowPointField {
  readonly lon = input.required<Coordinate>();
  readonly lat = input.required<Coordinate>();
  /** The commune around it, where one is chosen. */
  readonly communeCodes = input<readonly string[]>([]);
  protected readonly t = inject(I18n).t;
  private readonly controls = computed(() => [this.lon(), this.lat()] as const);
  private readonly typed = toSignal(
    toObservable(this.controls).pipe(switchMap(([lon, lat]) => combineLatest([valuesOf(lon), valuesOf(lat)]))),
    { initialValue: NOWHERE },
  );
  protected readonly isSet = computed(() => this.typed().some(isNumber));
  protected readonly places = computed<Place[]>(() => {
    const [lon, lat] = this.typed();
    return isNumber(lon) && isNumber(lat) ? [{ id: 'point', label: this.t('flows.form.pointHere'), lon, lat }] : [];
  });

  protected set(point: { lon: number; lat: number } | null): void {
    for (const [control, value] of [
      [this.lon(), point?.lon ?? null],
      [this.lat(), point?.lat ?? null],
    ] as const) {
      control.setValue(value);
      control.markAsDirty();
    }
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
