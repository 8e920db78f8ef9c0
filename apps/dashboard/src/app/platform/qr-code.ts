import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import qrcode from 'qrcode-generator';

/** Modules of white around the code, so that it is read. Source: ISO/IEC 18004, 6.3.8. */
const QUIET = 4;

/** An address as a QR code, to be shown and printed. */
@Component({
  selector: 'z-qr-code',
  template: `<svg
    class="qr"
    role="img"
    [attr.aria-label]="label()"
    [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size"
  >
    <rect [attr.width]="code().size" [attr.height]="code().size" fill="#fff" />
    <path [attr.d]="code().path" fill="#000" />
  </svg>`,
  styles: `
    .qr {
      display: block;
      width: min(100%, 20rem);
      margin-block: var(--z-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => drawingOf(this.text()));
}

/** The code as one path of squares. */
function drawingOf(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return { size: count + 2 * QUIET, path };
}
