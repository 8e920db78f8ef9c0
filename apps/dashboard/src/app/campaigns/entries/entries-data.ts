import { Injectable, inject } from '@angular/core';
import type {
  CampaignAfterPut,
  CampaignDayInput,
  CampaignInvitation,
  CampaignJoin,
  CampaignJoined,
  CampaignOwn,
  CampaignOwnTeamPut,
  CampaignSheetSent,
  TripSheetCheck,
} from '@zesumme/domain';
import { Api } from '../../platform/api';

/** What somebody who takes part asks of the API. Link and code go in the body, so that no log has them. */
@Injectable({ providedIn: 'root' })
export class EntriesData {
  private readonly api = inject(Api);
  private readonly client = this.api.client;

  invitation(token: string): Promise<CampaignInvitation> {
    return this.api.ask(this.client.POST('/api/campaign-entries/invitation', { body: { token } }));
  }

  join(body: CampaignJoin): Promise<CampaignJoined> {
    return this.api.ask(this.client.POST('/api/campaign-entries', { body }));
  }

  own(code: string): Promise<CampaignOwn> {
    return this.api.ask(this.client.POST('/api/campaign-entries/own', { body: { code } }));
  }

  putDays(code: string, days: CampaignDayInput[]): Promise<CampaignOwn> {
    return this.api.ask(this.client.PUT('/api/campaign-entries/own/days', { body: { code, days } }));
  }

  /** What a spreadsheet would change; nothing is written. */
  checkSheet(body: CampaignSheetSent): Promise<TripSheetCheck> {
    return this.api.ask(this.client.POST('/api/campaign-entries/own/sheet/check', { body }));
  }

  putTeam(body: CampaignOwnTeamPut): Promise<CampaignOwn> {
    return this.api.ask(this.client.PUT('/api/campaign-entries/own/team', { body }));
  }

  putAfter(body: CampaignAfterPut): Promise<CampaignOwn> {
    return this.api.ask(this.client.PUT('/api/campaign-entries/own/after', { body }));
  }

  leave(code: string): Promise<unknown> {
    return this.api.ask(this.client.POST('/api/campaign-entries/own/removal', { body: { code } }));
  }
}
