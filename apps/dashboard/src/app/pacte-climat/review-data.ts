import { Injectable, inject } from '@angular/core';
import type {
  CommentCreate,
  CommentPage,
  CommentThread,
  CommentUpdate,
  ReviewDetail,
  ReviewUnlock,
} from '@zesumme/domain';
import { Api } from '../platform/api';

/** What a reader of a review can do with one button. */
export type ReviewStep = 'reviewed' | 'seen' | 'locking' | 'next';

/** Reviews of a commune's chapter 6, and comments on its measures, as the API keeps them. */
@Injectable({ providedIn: 'root' })
export class ReviewData {
  private readonly api = inject(Api);

  async of(code: string): Promise<ReviewDetail> {
    const params = { path: { code } };
    return (await this.api.ask(this.api.client.GET('/api/communes/{code}/review', { params }))) as ReviewDetail;
  }

  async step(code: string, step: ReviewStep, version: number | null): Promise<ReviewDetail> {
    const asked = { params: { path: { code } }, body: { version } };
    const { client } = this.api;
    const requests = {
      reviewed: () => client.POST('/api/communes/{code}/review/reviewed', asked),
      seen: () => client.POST('/api/communes/{code}/review/seen', asked),
      locking: () => client.POST('/api/communes/{code}/review/locking', asked),
      next: () => client.POST('/api/communes/{code}/review/next', asked),
    };
    return (await this.api.ask(requests[step]())) as ReviewDetail;
  }

  async unlock(code: string, body: ReviewUnlock): Promise<ReviewDetail> {
    const params = { path: { code } };
    const unlocked = await this.api.ask(
      this.api.client.POST('/api/communes/{code}/review/unlocking', { params, body }),
    );
    return unlocked as ReviewDetail;
  }

  async comments(code: string, query: Record<string, string | number>): Promise<CommentPage> {
    const params = { path: { code }, query };
    return (await this.api.ask(this.api.client.GET('/api/communes/{code}/comments', { params }))) as CommentPage;
  }

  async say(code: string, body: CommentCreate): Promise<CommentThread> {
    const params = { path: { code } };
    const said = await this.api.ask(this.api.client.POST('/api/communes/{code}/comments', { params, body }));
    return said as CommentThread;
  }

  async edit(code: string, id: string, body: CommentUpdate): Promise<CommentThread> {
    const params = { path: { code, id } };
    const edited = await this.api.ask(this.api.client.PUT('/api/communes/{code}/comments/{id}', { params, body }));
    return edited as CommentThread;
  }

  async setResolved(code: string, id: string, version: number, resolved: boolean): Promise<CommentThread> {
    const asked = { params: { path: { code, id } }, body: { version } };
    const { client } = this.api;
    const request = resolved
      ? client.POST('/api/communes/{code}/comments/{id}/settling', asked)
      : client.POST('/api/communes/{code}/comments/{id}/reopening', asked);
    return (await this.api.ask(request)) as CommentThread;
  }

  async remove(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.DELETE('/api/communes/{code}/comments/{id}', { params }));
  }

  async restore(code: string, id: string): Promise<void> {
    const params = { path: { code, id } };
    await this.api.ask(this.api.client.POST('/api/communes/{code}/comments/{id}/restore', { params }));
  }
}
