import { Injectable, signal } from '@angular/core';
import { type CampaignTrip, campaignTrip } from '@zesumme/domain';

const CODE = 'zesumme.campaign.code';
const TRIP = 'zesumme.campaign.trip';

/** The code of somebody who takes part, and the link by which they joined. */
export interface KeptCode {
  code: string;
  token: string;
}

/** The trip that is entered with one tap. */
export interface KeptTrip extends CampaignTrip {
  withReturn: boolean;
}

/** What this device remembers of somebody who takes part, and nobody else: their code, and their trip. */
@Injectable({ providedIn: 'root' })
export class ThisDevice {
  readonly code = signal<KeptCode | null>(readCode());
  readonly trip = signal<KeptTrip | null>(readTrip());

  keepCode(kept: KeptCode): void {
    this.code.set(kept);
    write(CODE, kept);
  }

  keepTrip(kept: KeptTrip): void {
    this.trip.set(kept);
    write(TRIP, kept);
  }

  /** Forgets the code; the trip stays for the next campaign. */
  forget(): void {
    this.code.set(null);
    write(CODE, null);
  }
}

function readCode(): KeptCode | null {
  const kept = stored(CODE) as Partial<KeptCode> | null;
  return typeof kept?.code === 'string' ? { code: kept.code, token: String(kept.token ?? '') } : null;
}

function readTrip(): KeptTrip | null {
  const kept = stored(TRIP) as Partial<KeptTrip> | null;
  const trip = campaignTrip.safeParse(kept);
  return trip.success ? { ...trip.data, withReturn: kept?.withReturn !== false } : null;
}

/** A browser may keep nothing, or something else may have been written there. */
function stored(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Then it is asked for again.
  }
}
